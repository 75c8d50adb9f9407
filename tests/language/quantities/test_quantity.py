"""What counts as a quantity, what it measures, and what only looks like one."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from starlint.language.quantities.quantity import TextQuantity, counted_in, quantities
from starlint.language.results import QuantityKind
from starlint.notes.story import SectionKind

BLANK = spacy.blank("en")


def told(text: str, section: SectionKind | None = None) -> list[TextQuantity]:
    return quantities(text, section)


def spans(text: str, kind: QuantityKind | None = None) -> list[str]:
    return [text[q.start : q.end] for q in told(text) if kind in {None, q.kind}]


def spans_in(section: SectionKind | None, text: str) -> list[str]:
    return [text[q.start : q.end] for q in told(text, section)]


def only(text: str) -> TextQuantity:
    (quantity,) = told(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Churn dropped by 12% that spring.", "12%"),
        ("Complaints fell 8 percent.", "8 percent"),
        ("Defects fell by 40-50% on line two.", "40-50%"),
        ("Mistakes were 35 per cent rarer.", "35 per cent"),
        ("Satisfaction gained 9 percentage points.", "9 percentage points"),
        ("The survey showed a 14-point jump.", "14-point"),
        ("It saved the clinic $40K a year.", "$40K"),
        ("Waste cost us €3,000 less.", "€3,000"),
        ("We won back £1.2 million in fees.", "£1.2 million"),
        ("It brought in six figures.", "six figures"),
        ("The deal was worth a seven-figure sum.", "seven-figure"),
        ("Builds now run 3x faster.", "3x"),
        ("Exports are 1.5x quicker.", "1.5x"),
        ("Search answers in ~30ms.", "30ms"),
        ("The page opens after 900 ms.", "900 ms"),
        ("The shop was back in 20 minutes.", "20 minutes"),
        ("We handed over two weeks early.", "two weeks"),
        ("Delivered ten days ahead of the date.", "ten days"),
        ("The gateway handles 10k requests per second.", "10k requests"),
        ("It is used by 10+ services.", "10+ services"),
        ("Fifteen clinics signed up, and 120 nurses registered.", "120 nurses"),
        ("They promoted three engineers.", "three engineers"),
        ("In the stock count we had only six broken jars.", "six broken jars"),
        ("The group has passed five audits in a row.", "five audits"),
        ("A 20-minute reduction in queueing.", "20-minute"),
        ("Attendance rose by 15.", "15"),
        ("Late parcels dropped to 0.", "0"),
        ("It scored 4.8/5 in the review.", "4.8/5"),
        ("It was rated 4.6 out of 5.", "4.6 out of 5"),
        ("19 of the 22 pilots renewed.", "19 of the 22 pilots"),
        ("Eight out of ten callers stayed.", "Eight out of ten callers"),
        ("One crate in twelve arrived wet.", "One crate in twelve"),
        ("Leaks are down to 1 in 400.", "1 in 400"),
        ("We collected 300 kg of rice.", "300 kg"),
        ("The room averaged five nines.", "five nines"),
        ("We saved two days per release.", "two days"),
        ("It saved each nurse an hour a day.", "an hour"),
        ("Rework shrank by a factor of 4.", "4"),
        ("By May 45 of our 50 stores were live.", "45 of our 50 stores"),
        ("We won a bid worth half a million dollars.", "half a million dollars"),
        ("We onboarded 8 new clients.", "8 new clients"),
        ("The form is used in 12 branches.", "12 branches"),
        ("The page drew 200 sign-ups.", "200 sign-ups"),
        ("Attendance was up 25 on the year before.", "25"),
    ],
)
def test_a_number_that_measures_an_effect_is_an_outcome(text: str, span: str) -> None:
    assert span in spans(text, QuantityKind.OUTCOME)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Sign-ups doubled.", "doubled"),
        ("We halved the queue.", "halved"),
        ("The bill was cut in half.", "in half"),
        ("It took half the time.", "half"),
        ("Over half turned up.", "half"),
        ("A tenfold rise in orders.", "tenfold"),
        ("Twice as many families came.", "Twice as many"),
        ("A third of users switched.", "A third"),
        ("Errors fell by a quarter.", "a quarter"),
        ("Spending dropped by two thirds.", "two thirds"),
        ("Calls are down by two-thirds.", "two-thirds"),
        ("We closed the year with zero incidents.", "zero incidents"),
        ("We moved house with zero customer-facing downtime.", "zero customer-facing downtime"),
        ("Since then we had 0 outages.", "0 outages"),
        ("Not one complaint came in.", "Not one complaint"),
        ("Not a single parcel was lost.", "Not a single parcel"),
        ("None of the forty samples failed.", "None of the forty samples"),
        ("Four alarms that year, none since.", "none"),
        ("Releases went from days to minutes.", "days to minutes"),
        ("It now takes hours rather than weeks.", "hours rather than weeks"),
        ("The site recovered in minutes.", "minutes"),
        ("We were done in about an hour.", "an hour"),
        ("We closed a month ahead of schedule.", "a month"),
        ("Training went down to a day and a half.", "a day and a half"),
        ("Every one of our thirty sites would have failed.", "Every one of our thirty sites"),
    ],
)
def test_an_effect_may_be_told_without_digits(text: str, span: str) -> None:
    assert span in spans(text, None)
    assert QuantityKind.OUTCOME in {q.kind for q in told(text)} or "day and a half" in span


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("Loading went from 75 to 55 seconds.", "75 to 55 seconds", 55.0),
        ("Accuracy: 60% → 95%", "60% → 95%", 95.0),
        ("We went from 10 -> 3 bugs.", "10 -> 3 bugs", 3.0),
        ("Setup fell from 4.2s to 900ms.", "4.2s to 900ms", 900.0),
        ("Score climbed to 75 from 55 percent.", "75 from 55 percent", 75.0),
        ("Time to add a shop: ~4 hours → 30-60 minutes", "4 hours → 30-60 minutes", 60.0),
        ("Hand-over shrank from two weeks to three days.", "two weeks to three days", 3.0),
        ("The bill went from $12k/month to $4k.", "$12k/month to $4k", 4000.0),
        ("Lag reduced from 60,000 to 100.", "60,000 to 100", 100.0),
        ("We grew from 40 to 120 shops.", "40 to 120 shops", 120.0),
        ("Retries: 3→1", "3→1", 1.0),
    ],
)
def test_a_change_is_one_span_with_its_baseline(text: str, span: str, value: float) -> None:
    quantity = only(text)
    assert text[quantity.start : quantity.end] == span
    assert (quantity.kind, quantity.value, quantity.baseline) == (QuantityKind.OUTCOME, value, True)


@pytest.mark.parametrize(
    "text",
    [
        "Churn went down 30% from the year before.",
        "Replies were 40% faster than before.",
        "Response took 12 minutes instead of an afternoon.",
        "Sales doubled.",
        "Costs were cut in half.",
        "Twice as many people came.",
    ],
)
def test_a_comparison_has_a_baseline(text: str) -> None:
    assert told(text)[0].baseline


@pytest.mark.parametrize("text", ["Conversion is now 5%.", "We saved $3M.", "It serves 1,200 users."])
def test_a_bare_figure_has_no_baseline(text: str) -> None:
    assert not only(text).baseline


@pytest.mark.parametrize(
    "text",
    [
        "We aimed for 20 % growth.",
        "The goal was to reach 95% coverage by June.",
        "Pages had to be under 2 s.",
        "The change would save 40 hours a week.",
        "My target was $2M in new sales.",
        "I wanted to cut returns by 15%.",
        "We hoped for a 3x increase.",
        "I needed to bring load time under 1 second.",
    ],
)
def test_what_was_wanted_is_a_target(text: str) -> None:
    assert [q.target for q in told(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "We cut returns by 15%.",
        "The plan was shaky, but we closed 12% more sales.",
        "Load time is 0.5s.",
        "In May we sold 15% more.",
        "We exceeded our target by 12%.",
        "A job that would have taken weeks was done in 20 minutes.",
        "The deadline was near. We sold 200 seats.",
    ],
)
def test_what_was_reached_is_no_target(text: str) -> None:
    assert [q.target for q in told(text)] == [False]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("I ran 35 user interviews.", "35 user interviews"),
        ("Our shop had 5,000+ products.", "5,000+ products"),
        ("The database held 1.5 million rows.", "1.5 million rows"),
        ("It was a $2 million programme.", "$2 million"),
        ("Thousands of patients were on the list.", "Thousands of patients"),
        ("The estate was 60,000-node large.", "60,000-node"),
        ("The queue held a few hundred parcels.", "a few hundred parcels"),
        ("Fifteen customers took the call.", "Fifteen customers"),
        ("Twenty-two crates stood in the yard.", "Twenty-two crates"),
        ("It rained 200 million events.", "200 million events"),
    ],
)
def test_the_size_of_what_was_there_is_scale(text: str, span: str) -> None:
    assert spans(text, QuantityKind.SCALE) == [span]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("We shipped it in 6 weeks.", "6 weeks"),
        ("The study ran over 3 months.", "3 months"),
        ("We watched them for 3-4 weeks.", "3-4 weeks"),
        ("Sales picked up within six months.", "six months"),
        ("I spent two and a half days on it.", "two and a half days"),
        ("It happened over seven business days.", "seven business days"),
        ("Finding it took a full day.", "a full day"),
        ("After half a year it paid off.", "half a year"),
    ],
)
def test_how_long_it_took_is_a_timeframe(text: str, span: str) -> None:
    assert spans(text, QuantityKind.TIMEFRAME) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 I joined the firm.",
        "Early 2020 was quiet, and mid-2021 too.",
        "It was Q3, H1 and FY24.",
        "On 14 March we met, and again on July 3.",
        "The call was at 9:30 and ended at 5pm.",
        "Breakfast at 7 a.m. was cold.",
        "We supported them 24/7.",
        "It was a 9-to-5 job.",
        "Version 2.4.1 went out after v3.",
        "We ran 1.22 and then 1.23.",
        "Everything sat on S3 and EC2.",
        "They sell B2B with OAuth2 and IPv6.",
        "We moved to Python 3 and Office 365.",
        "It was about Web3, 5G and 3D.",
        "The studio shot 4K video.",
        "We filed 8base and F5 tickets.",
        "We passed SOC 2 and ISO 27001.",
        "The server answered HTTP 404 on port 8080.",
        "A P0 bug hit a Level 6 engineer.",
        "See COVID-19 and ICD-10.",
        "Step 2 of phase 3 came next.",
        "Tier 1 clients used table 5.",
        "It was the 1st, 2nd and 3rd attempt.",
        "We were #1 in town.",
        "The top 10 customers called.",
        "I asked one of my peers for 360 feedback.",
        "One thing I learned was patience.",
        "At one point one person left.",
        "We had two options.",
        "Three teams could not agree.",
        "I led a team of four engineers.",
        "I led 6 engineers.",
        "I started a 14-day Free Trial.",
        "I set a 15-minute timeout.",
        "I asked for a 30-minute meeting.",
        "The 8-week plan was chosen.",
        "I have 5+ years' experience.",
        "I have worked there for nine years.",
        "He was 28 years old.",
        "Two years ago I moved.",
        "I was eight months in.",
        "Every fifteen minutes I wrote an update.",
        "The deadline was in 3 weeks.",
        "We must finish in 10 days.",
        "It happened twice.",
        "I called three times.",
        "She kept her 1:1 and a 50/50 split.",
        "It was a two-way door and a two-pizza team.",
        "We adopted zero trust.",
        "Adoption was near zero.",
        "I begin from zero.",
        "None of it mattered.",
        "In the second half of the match we doubled down.",
        "Misunderstandings are half of the work.",
        "A lot of people and many, several, significantly more.",
        "See https://example.com/2023/10/5 and call 555-1234.",
        "Balances above €5,000 were confirmed by letter.",
        "The answer was 42.",
        "I will give 110%.",
        "Use sub-second timers.",
        "",
        "\n\n",
    ],
)
def test_what_only_looks_like_a_quantity_is_none(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("We saved $1.2M.", 1_200_000.0),
        ("We saved €3bn.", 3e9),
        ("We saved ₹50 lakh.", 5e6),
        ("It holds 12,500 rows.", 12500.0),
        ("We cut it by twenty-two percent.", 22.0),
        ("It holds two hundred and six rows.", 206.0),
        ("It holds six thousand rows.", 6000.0),
        ("Sales tripled.", 3.0),
        ("We sold triple the usual.", 3.0),
        ("Three of the four clients renewed.", 0.75),
        ("It earned six figures.", None),
        ("Hundreds of rows were lost.", None),
    ],
)
def test_the_value_is_read_where_it_can_be(text: str, value: float | None) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("We cut the loss by 12 litres a week.", "12 litres"),
        ("The parcel became 3 kg lighter.", "3 kg"),
        ("The walk shrank by 300 metres.", "300 metres"),
        ("None of the 40 pallets was refused.", "None of the 40 pallets"),
        ("3 of 4 trainees stayed.", "3 of 4 trainees"),
        ("The new line is 2x faster.", "2x"),
        ("Throughput: x2", "x2"),
        ("We saw a 2-fold rise in visits.", "2-fold"),
        ("Waste went down 10–15%.", "10–15%"),
        ("~1/3 of the calls went away.", "1/3"),
        ("We freed 1/3 of the shelf.", "1/3"),
        ("Sales rose 20%+ in May.", "20%+"),
        ("Deliveries were >90% on time.", "90%"),
        ("Pages open in <2 s.", "2 s"),
        ("Uptime was 99.9 % all winter.", "99.9 %"),
        ("The course was rated 4.8/5.", "4.8/5"),
        ("We now have 4.5 stars.", "4.5 stars"),
        ("NPS +12", "+12"),
        ("NPS went to +12 after that.", "+12"),
        ("We came first of 14 stores.", "first of 14 stores"),
        ("The branch is now in the top 5 %.", "top 5 %"),
        ("We ranked third out of 30 schools.", "third out of 30 schools"),
        ("It brought $1.2M ARR.", "$1.2M ARR"),
        ("It saves €3,400 a month.", "€3,400"),
        ("We recovered 2 lakh in unpaid fees.", "2 lakh"),
        ("It was a 6-figure saving.", "6-figure"),
        ("We saved 1.5 Mio EUR.", "1.5 Mio EUR"),
        ("It saves each nurse 20 minutes a shift.", "20 minutes"),
        ("Attendance went up to 87.", "87"),
        ("Attendance reached 94% in spring.", "94%"),
        ("26 of 30 pupils passed the mock.", "26 of 30 pupils"),
        ("The response rate was 64%.", "64%"),
        ("We have had 400 days without an accident.", "400 days"),
        ("I trained 60 porters in the new lift.", "60 porters"),
        ("It is used in 6 other wards.", "6 other wards"),
        ("It was rolled out to 12 branches.", "12 branches"),
        ("There were fewer than 3 claims all year.", "3 claims"),
        ("The queue was 40 people long in March and 9 in June.", "9"),
        ("Overtime fell 30 hours a week.", "30 hours"),
        ("We raised £8,200 for the hospice.", "£8,200"),
        ("The stall took 900 euros on the day, twice what it took in spring.", "900 euros"),
        ("My paper got 45 citations.", "45 citations"),
        ("Refunds fell to under £100 a week.", "£100"),
        ("The waiting list is down by 212 names.", "212 names"),
        ("It came in 4% under budget.", "4%"),
        ("We hit 98 % on the hygiene inspection.", "98 %"),
        ("Every one of the 18 shops now uses it.", "Every one of the 18 shops"),
        ("Handover used to take 45 minutes and now takes 15.", "15"),
        ("It made $40 million in its first year.", "$40 million"),
    ],
)
def test_every_trade_counts_its_effects_in_its_own_units(text: str, span: str) -> None:
    assert span in spans(text, QuantityKind.OUTCOME)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("There were a third fewer falls on the ward.", "a third"),
        ("A quarter less paper was used.", "A quarter"),
        ("Four out of five pupils passed.", "Four out of five pupils"),
        ("No service degraded.", "No service degraded"),
        ("We have had no complaints since.", "no complaints"),
        ("Not one box was lost.", "Not one box"),
        ("Nobody left.", "Nobody left"),
        ("We saw zero returns that spring.", "zero returns"),
        ("Every family got a place.", "Every family"),
        ("All nine sites passed the audit.", "All nine sites"),
        ("All but two signed up.", "All but two"),
        ("The second run sold out in two hours.", "two hours"),
        ("My class finished in second place.", "second place"),
        ("The renewal was worth seven figures.", "seven figures"),
        ("It was a five-figure saving.", "five-figure"),
        ("Each cook got back half an hour a day.", "half an hour"),
        ("It was the best quarter in four years.", "best quarter in four years"),
        ("It was the lowest number of thefts in a decade.", "lowest number of thefts in a decade"),
        ("We did it without losing a single customer.", "without losing a single customer"),
        ("Not a single guest complained.", "Not a single guest"),
        ("There were no injuries that year.", "no injuries"),
        ("Burglaries on the estate fell by two fifths.", "two fifths"),
        ("Stock counts that took a weekend now take three hours.", "three hours"),
        ("No child was left without a lunch.", "No child was left"),
        ("Two thirds of the class moved up a level.", "Two thirds"),
        ("Nobody was hurt.", "Nobody was hurt"),
        ("The audit found zero gaps.", "zero gaps"),
        ("Mistakes per shift are down to three.", "three"),
        ("I finished eight days early.", "eight days"),
        ("Hospital admissions fell by nearly half.", "half"),
        ("Ten of the twelve stayed past a year.", "Ten of the twelve"),
        ("Cash differences disappeared: none in six months.", "none"),
        ("Members went up by a factor of three.", "three"),
    ],
)
def test_shares_ranks_and_what_did_not_happen_are_outcomes(text: str, span: str) -> None:
    assert span in spans(text, QuantityKind.OUTCOME)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("In July the bins weighed 41 kg a day, down from 96 kg in May.", "41 kg"),
        ("The freezer now holds within 2 degrees, down from 9.", "2 degrees"),
        ("Scrap fell from 40 kg to 12 kg a shift.", "40 kg to 12 kg"),
        ("By July we threw away half of what we had in May.", "half"),
        ("The phone rang half as often.", "half as often"),
        ("We sold twice as many loaves.", "twice as many"),
        ("We got three times as many replies.", "three times"),
        ("Late trays went from one in six to one in twenty.", "one in six to one in twenty"),
        ("One in six → one in twenty came back.", "One in six → one in twenty"),
        ("By December the wait had fallen from 19 days to four.", "19 days to four"),
        ("A repair now takes four days instead of nineteen.", "four days instead of nineteen"),
        ("It's 43 now, from 20.", "43"),
        ("He went from a C to an A.", "C to an A"),
        ("Her grade rose from D to B.", "D to B"),
        ("The class average rose from 58 to 71.", "58 to 71"),
        ("The team grew from 3 to 11 people.", "3 to 11 people"),
        ("Shrinkage is 0.8% now, from 2.1%.", "0.8%"),
        ("Volunteers rose from a dozen to forty.", "a dozen to forty"),
        ("We closed the month in 4 days rather than 9.", "4 days rather than 9"),
        ("Turnover dropped from 38 % to 21 %.", "38 % to 21 %"),
        ("It now takes 9 minutes, where it used to take 40.", "9 minutes"),
        ("Errors per shift: 14 → 3", "14 → 3"),
    ],
)
def test_what_was_before_is_a_baseline_however_it_is_told(text: str, span: str) -> None:
    assert (span, True) in [(text[q.start : q.end], q.baseline) for q in told(text) if q.kind is QuantityKind.OUTCOME]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("We wanted 20 %.", "20 %"),
        ("It would have cost 40k.", "40k"),
        ("We are not yet at 50 %.", "50 %"),
        ("Not yet 50 %.", "50 %"),
        ("My manager asked for a 10% cut.", "10%"),
        ("The aim is to reach 300 members.", "300 members"),
        ("We hope to save £4,000 next year.", "£4,000"),
        ("It should cut waste by 15%.", "15%"),
        ("We planned to train 40 porters.", "40 porters"),
        ("The target of 95% was in reach.", "95%"),
        ("It could have cost us $2 million.", "$2 million"),
        ("I was supposed to sell 60 tickets.", "60 tickets"),
        ("The old way would have cost us three weeks of work.", "three weeks"),
    ],
)
def test_what_was_hoped_feared_or_asked_for_is_never_an_outcome_reached(text: str, span: str) -> None:
    assert all(q.target for q in told(text) if text[q.start : q.end] == span)
    assert not [q for q in told(text) if q.kind is QuantityKind.OUTCOME and not q.target]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("We beat the 20% goal and reached 24%.", "24%"),
        ("We did it without losing a single customer.", "without losing a single customer"),
        ("I expected ten, and twelve came.", "twelve"),
        ("The goal was 10%; we got 14%.", "14%"),
        ("I wanted 50 people, but 80 came.", "80"),
        ("The target was 90% and we reached 93%.", "93%"),
    ],
)
def test_what_came_beside_a_goal_is_reached(text: str, span: str) -> None:
    assert (span, False) in [(text[q.start : q.end], q.target) for q in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "We lived at 14 Mill Lane.",
        "I worked in room 12.",
        "It was on ward 7.",
        "He was 52.",
        "She was aged 6.",
        "a boy of 9",
        "My 8-year-old nephew was there.",
        "We ran 24/7.",
        "ISO 9001 and SOC 2 came up.",
        "It was Q3.",
        "The shift ran 7 to 3.",
        "My shift was from 7 to 3.",
        "We worked 9-5.",
        "She was a level 2 apprentice.",
        "There were two of us.",
        "One day she called.",
        "At first it was slow.",
        "First, I rang the yard.",
        "I split it in three parts.",
        "I saw two options.",
        "See step 3.",
        "Ring 0171 555 12 or 555-0199.",
        "It was during covid-19.",
        "It was a B2B shop.",
        "We used 5S and an 8D.",
        "It was a Section 106 matter.",
        "I taught Year 9.",
        "I had a grade 5 class.",
        "I had form 4 that term.",
        "We met in room 12.",
        "I gave two weeks' notice.",
        "See page 3.",
        "We used version 2.1.",
        "The light went from red to green.",
        "It was week three.",
        "By 14 December the board was up.",
        "Route 66 was closed.",
        "I took bus 42.",
        "The A61 was shut.",
        "Flight 207 was late.",
        "It's a 50/50 call.",
        "We had a 1:1.",
        "Windows 11 broke it.",
        "I drove a Transit 350.",
        "GPT-4 wrote it.",
        "She lived on the third floor.",
        "It was my second job.",
        "He was one of the cooks.",
        "The first thing I did was ask.",
        "Twice a day I rang her.",
        "I read it twice.",
        "No problem.",
        "No one knew.",
        "No idea why.",
        "There was no money.",
        "No way.",
        "No wonder she left.",
        "There was no plan.",
        "I had no choice.",
        "We had no system for it.",
        "All three of them came.",
        "Every day I wrote it down.",
        "Every time it rang I jumped.",
        "Everyone was happy.",
        "All of this took effort.",
        "every single week I rang",
        "Every team had its own list.",
        "Nobody knew why.",
        "Nobody told me.",
        "None of this was planned.",
        "Not one for meetings, I rang.",
        "On a scale of 1 to 5 it felt low.",
        "I asked her at half past four.",
        "It was a half day.",
        "In the first half we lost.",
        "He came back from A to B.",
        "Plan B was ready.",
        "Vitamin B12 ran out.",
        "Class 3B was loud.",
        "The U16 team lost.",
        "Apollo 13 was on.",
        "Paragraph 4 said so.",
        "It was a Grade II building.",
        "We had a 4-page form.",
        "She wore size 12.",
        "I met 2 colleagues.",
        "He asked one question.",
        "It is a two-person job.",
        "I was second in charge.",
        "We were in second gear.",
        "It cost a second thought.",
        "No more than that.",
        "I was in the top set.",
        "I moved from team A to team B.",
        "a three-way call",
        "The 7.15 train was late.",
        "on the 5th of May",
        "at quarter past six",
        "a quarter to nine",
        "By quarter four we knew.",
        "£5 notes were short.",
        "A timer of 10 minutes stood on the desk.",
        "I gave 500 mg of paracetamol every 6 hours.",
        "I cut a 2-inch hole for a 40 mm pipe.",
        "I worked in a hotel with four stars.",
        "We sorted it into groups of four.",
        "I swapped paper for scanners in zone B.",
        "No one turned up to help me lift it.",
        "There was nobody left to ask.",
        "We never promised, and must not claim zero faults.",
    ],
)
def test_addresses_names_ages_idioms_and_small_talk_are_none(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("There were 17 branches under six names.", "17 branches"),
        ("I spent six weeks at a summer school.", "six weeks"),
        ("Invoices, 11 months, one manager.", "11 months"),
        ("The page had to open in under 1 second.", "1 second"),
        ("We had to move while keeping zero data loss.", "zero data loss"),
    ],
)
def test_what_sets_the_scene_is_no_evidence_in_a_situation(text: str, span: str) -> None:
    assert span not in spans_in(SectionKind.SITUATION, text)
    assert span in spans_in(None, text)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("We had 14 falls on the ward in one spring.", "14 falls"),
        ("Guests waited 50 minutes for a table.", "50 minutes"),
        ("The queue was three weeks.", "three weeks"),
        ("One order in nine went out wrong.", "One order in nine"),
        ("We threw away about 600 euros of bread every week.", "600 euros"),
        ("The warehouse picked 4,000 lines a day.", "4,000 lines"),
        ("The move had to work for all 11 depots.", "all 11 depots"),
        ("Only 41 people had signed up.", "41 people"),
    ],
)
def test_how_bad_it_was_is_evidence_in_a_situation_too(text: str, span: str) -> None:
    assert span in spans_in(SectionKind.SITUATION, text)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("All 31 flats had heating again by dusk.", "All 31 flats"),
        ("All 14 stores run it today.", "All 14 stores"),
        ("Two other departments use the page.", "Two other departments"),
    ],
)
def test_what_all_have_or_others_took_up_is_an_outcome_in_a_result(text: str, span: str) -> None:
    assert span in [text[q.start : q.end] for q in told(text, SectionKind.RESULT) if q.kind is QuantityKind.OUTCOME]
    assert span not in [text[q.start : q.end] for q in told(text) if q.kind is QuantityKind.OUTCOME]


def test_what_a_task_asks_for_is_a_target() -> None:
    text = "As charge nurse I came to bring falls below 10 a month."
    assert [q.target for q in told(text, SectionKind.TASK)] == [True]
    assert [q.target for q in told(text)] == [False]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It used to take 40 minutes and now takes 15.", ["40 minutes", "15"]),
        ("A tray took 25 minutes; now it takes 12.", ["25 minutes", "12"]),
        ("My median is 19 minutes; for the others it's 43.", ["19 minutes", "43"]),
        ("We saw 50 parcels, then 30, on the belt.", ["50 parcels", "30"]),
        ("We sold 60 coats and left at 5.", ["60 coats"]),
        ("We sold 60 coats.\nThe rest is 7.", ["60 coats"]),
        ("We logged 64 thefts between noon and 6.", ["64 thefts"]),
    ],
)
def test_a_second_number_may_share_the_unit_of_the_first(text: str, shown: list[str]) -> None:
    assert spans(text) == shown


@pytest.mark.parametrize("measure", ["kg", "litres", "km", "degrees", "tonnes", "feet"])
def test_a_weight_or_length_counts_only_where_it_changed(measure: str) -> None:
    assert spans(f"It fell from 40 {measure} to 12 {measure}.") == [f"40 {measure} to 12 {measure}"]
    assert spans(f"The box in the corner was 40 {measure} big.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Waste fell by 1.5 Mio EUR.", 1_500_000.0),
        ("It cost 2 lakh rupees.", 200_000.0),
        ("The flow is x2 since.", 2.0),
        ("Half as many came.", 0.5),
        ("We freed 1/4 of the shelf.", 0.25),
        ("Errors went from one in six to one in twenty.", 0.05),
    ],
)
def test_the_value_of_words_and_fractions(text: str, value: float) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Reports went from quarterly to weekly.", "quarterly to weekly"),
        ("Checks rose from once a month to 4 times a day.", "once a month to 4 times a day"),
        ("Calls went from forty a day to a handful.", "forty"),
        ("It takes seconds instead of a morning.", "seconds instead of a morning"),
        ("The van is on time 97 times out of 100.", "97 times out of 100"),
        ("In the survey 9 in 10 said they would come back.", "9 in 10"),
        ("Our NPS is 61 now.", "61"),
        (
            "We have delivered every day since, without one breakage or crash, and without one accident.",
            "without one accident",
        ),
        ("We ended the year at 112% of plan.", "112%"),
        ("The night queue was three weeks and is now two days.", "two days"),
        ("Nobody was turned away.", "Nobody was turned away"),
        ("The auditors had no complaints for the first time.", "no complaints"),
        ("It now costs 180 euros a week.", "180 euros"),
    ],
)
def test_how_often_and_how_long_is_told_in_many_ways(text: str, span: str) -> None:
    assert (span, False) in [(text[q.start : q.end], q.target) for q in told(text) if q.kind is QuantityKind.OUTCOME]


@pytest.mark.parametrize(
    "text",
    [
        "Nine times out of ten it is the cable.",
        "We meet once a month and I report weekly.",
        "It is a weekly to-do list.",
        "I left without one word.",
        "She asked me to do the same for the other two shops.",
        "It taught me two things, and the three of us still talk.",
    ],
)
def test_habits_and_sayings_measure_nothing(text: str) -> None:
    assert spans(text) == []


def test_quantities_stand_in_order_without_overlap() -> None:
    text = "We cut 30% of costs ($2M), from 12 to 7 minutes, in 6 weeks.\nSales doubled; zero incidents."
    ends = [0] + [q.end for q in told(text)]
    assert spans(text) == ["30%", "$2M", "12 to 7 minutes", "6 weeks", "doubled", "zero incidents"]
    assert all(before <= q.start for before, q in zip(ends, told(text), strict=False))


def test_a_line_end_parts_a_number_from_the_next_line() -> None:
    assert spans("We sold 40\npercent of nothing") == []


def test_a_list_item_does_not_lend_its_target_to_the_next() -> None:
    assert [q.target for q in told("The goal was 20%\nSales rose 12%")] == [True, False]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80), st.sampled_from([None, *SectionKind]))
def test_no_text_whatever_raises(text: str, section: SectionKind | None) -> None:
    for quantity in told(text, section):
        assert 0 <= quantity.start < quantity.end <= len(text)


PIECES = """no one nobody all but every family first of place best quarter in ever A B to a x2 +12 1/3 came now it's
    5 12% $ £3 10K to from → - -> / 4.8 1, + ~ x one two hundred and a half thirds of in zero none not
    minutes week per 2019 £ ٣ ½ ² twice 3–4 billion , . ( ) 's ’ İ ﬁ"""


@given(
    st.lists(st.sampled_from([*PIECES.split(), "\n"])),
    st.sampled_from(["", " "]),
    st.sampled_from([None, *SectionKind]),
)
def test_no_heap_of_number_words_raises_or_overlaps(
    pieces: list[str], joiner: str, section: SectionKind | None
) -> None:
    reached = 0
    for quantity in told(joiner.join(pieces), section):
        assert reached <= quantity.start < quantity.end
        reached = quantity.end


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Delivered on the Tuesday with no rework.", "no rework"),
        ("Nobody has phoned about it since.", "Nobody has phoned"),
        ("Two kilns, none abandoned.", "none abandoned"),
        ("The auditor drew ten files and every one was in order.", "every one"),
        ("Every single stall found a place.", "Every single stall"),
        ("Half of them wrote back.", "Half of them"),
        ("One rejection in the next five months.", "One rejection"),
        ("It is the lowest in the region.", "lowest in the region"),
    ],
)
def test_what_no_longer_happens_is_an_outcome_where_results_are_told(text: str, span: str) -> None:
    assert span in spans_in(SectionKind.RESULT, text)
    assert span not in spans_in(SectionKind.SITUATION, text)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("We shipped in 3 months instead of 6.", "3 months instead of 6"),
        ("A load costs 21p, down from 34p.", "21p"),
        ("It saves the owner eleven grand a year.", "eleven grand"),
        ("The breakfast room feeds thirty-odd children a day, up from ten.", "thirty-odd children"),
        ("We got 98 on the re-inspection.", "98"),
        ("By May we were under 600.", "600"),
        ("Faults are back to zero.", "zero"),
        ("We opened two days before the deadline.", "two days"),
        ("Sorting one crate takes about a minute.", "a minute"),
        ("All checks passed, 22/22.", "22/22"),
        ("We caught five out of five leaks.", "five out of five leaks"),
        ("Of the 118 letters, 111 were answered.", "111"),
        ("Ours average 1.3 points against 4.", "1.3 points against 4"),
    ],
)
def test_a_result_is_told_in_every_trades_words(text: str, span: str) -> None:
    outcomes = [q for q in told(text, SectionKind.RESULT) if q.kind is QuantityKind.OUTCOME and not q.target]
    assert span in [text[q.start : q.end] for q in outcomes]


@pytest.mark.parametrize(
    "text",
    [
        "I'm 100% convinced of it.",
        "It's 110% from everyone here.",
        "My manager praised me in 360 reviews.",
        "No stone was left unturned.",
        "The clients are twice as nice to her.",
        "It is not one that pays.",
        "Milestone 3 was signed off.",
        "The plan is to double the number of researchers.",
        "It was filmed in 1080p.",
        "The brief ran to 31 pages.",
        "The meter showed 0/0.",
        "We split it 50/50.",
        "We met on 11/22.",
    ],
)
def test_sayings_plans_and_sizes_measure_no_effect(text: str) -> None:
    assert not [q for q in told(text, SectionKind.RESULT) if q.kind is QuantityKind.OUTCOME and not q.target]


def test_so_many_now_of_what_was_counted_before_is_an_outcome() -> None:
    before = counted_in("We had 44 call-outs in six weeks, with four of us on the crew.")
    [now] = quantities("Next six weeks: eleven call-outs.", SectionKind.RESULT, before)
    assert (now.kind, now.value, now.baseline) == (QuantityKind.OUTCOME, 11, True)
    assert quantities("There were 44 call-outs.", SectionKind.RESULT, before)[0].kind is QuantityKind.SCALE
