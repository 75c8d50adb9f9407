"""What counts as a quantity, what it measures, and what only looks like one."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from starlint.language.quantities import Quantity, QuantityKind, quantities

BLANK = spacy.blank("en")


def told(text: str) -> list[Quantity]:
    return quantities(BLANK.make_doc(text))


def spans(text: str, kind: QuantityKind | None = None) -> list[str]:
    return [text[q.start : q.end] for q in told(text) if kind in {None, q.kind}]


def only(text: str) -> Quantity:
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


def test_quantities_stand_in_order_without_overlap() -> None:
    text = "We cut 30% of costs ($2M), from 12 to 7 minutes, in 6 weeks.\nSales doubled; zero incidents."
    ends = [0] + [q.end for q in told(text)]
    assert spans(text) == ["30%", "$2M", "12 to 7 minutes", "6 weeks", "doubled", "zero incidents"]
    assert all(before <= q.start for before, q in zip(ends, told(text), strict=False))


def test_a_line_end_parts_a_number_from_the_next_line() -> None:
    assert spans("We sold 40\npercent of nothing") == []


def test_a_list_item_does_not_lend_its_target_to_the_next() -> None:
    assert [q.target for q in told("The goal was 20%\nSales rose 12%")] == [True, False]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
def test_no_text_whatever_raises(text: str) -> None:
    for quantity in told(text):
        assert 0 <= quantity.start < quantity.end <= len(text)


PIECES = """5 12% $ £3 10K to from → - -> / 4.8 1, + ~ x one two hundred and a half thirds of in zero none not
    minutes week per 2019 £ ٣ ½ ² twice 3–4 billion , . ( ) 's ’ İ ﬁ"""


@given(st.lists(st.sampled_from([*PIECES.split(), "\n"])), st.sampled_from(["", " "]))
def test_no_heap_of_number_words_raises_or_overlaps(pieces: list[str], joiner: str) -> None:
    reached = 0
    for quantity in told(joiner.join(pieces)):
        assert reached <= quantity.start < quantity.end
        reached = quantity.end
