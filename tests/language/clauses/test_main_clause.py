"""Who acts, and in which mood: sentences as candidates write them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from starlint.language.clauses.main_clause import first_person_verbs, main_clause
from starlint.language.pipeline import Token, document, tokens
from starlint.language.results import Agent, MainClause, Tense

# Agent and mood, and under them sentences that have both.
TOLD = """
I/specific-past
    I mapped every step of the checkout before touching any code.
    I then sat down with the two loudest critics.
    Within a day I had a working sketch.
    By Friday, I'd convinced both leads to try it.
    Knowing the budget was gone, I rewrote the plan overnight.
    While the vendor dithered, I drafted a fallback contract.
    After a week of interviews with nurses, doctors and clerks, I sketched three layouts.
    I didn't wait for permission.
    I was able to cut the queue in half.
    I had to rebuild the index by hand.
    I had two interns label the photos.
    I got the landlord to replace the boiler.
    I myself wrote the tender.
    What I did was call every supplier on the list.
    It was me who found the leak.
    My first step was to read the old contracts.
    The brochure was designed by me in one evening.
    The regulator wanted a delay, but I went ahead with the launch.
    The tests were flaky, so I quarantined them.
    When I saw that she was drowning in tickets, I took half of them.
    In the end I chose the cheaper option.
    I, together with our nurse, rewrote the rota.
    "That will never scale," the lead warned, but I shipped it.
    I said: "Let us stop the line."
    I’d already booked the hall, so I called round for speakers.
    i rang the customer and said sorry
    To win time, I asked the bank for an extension.
    Instead of escalating, I invited him for lunch.
    Rather than argue, I ran both versions side by side.
    Once we had the numbers, I presented them to the board.
    Not only did I train the staff, I wrote the manual.
    Two days later, I reran the survey.
    The next morning I apologised to the whole crew.
    At first, I kept quiet.
    As the youngest on the shift, I volunteered for the night runs.
    As soon as the parts came in I rebuilt the pump.
    I was the one who called the fire brigade.
    I was worried about the deadline.
    First of all, I checked the logs.
    On top of that, I translated the leaflet.
    With no budget and two weeks to go, I borrowed a camera.
    Although the manager was sceptical, I persuaded her to run a trial.
    I reached out to finance and legal, who joined the next call.
    I was elected to the works council.
    I was consulted on the seating plan.
    It was only at the second rehearsal that I heard the wrong note.
    That second letter I wrote on the kitchen table.
    Only after the third refusal did I ring the mayor.
    I could hear the pump knocking.
    We were due at the depot at six, so I rang ahead.
    Everything above the window I painted twice.
    The young joiner, I had him cut the stairs.
    When the kiln spluttered I opened the vent.
    So instead I offered to swap shifts.
    Frustrated by the delays, I drove to the depot myself.
    Step 1: I collected the complaints.
    Discovery: I talked to twelve shop owners.
    I've written three handover guides so far.
    Because the API was undocumented, I reverse-engineered it.
    During my first month I shadowed the night team.
    I could not reach the owner, so I left a note.
    I decided that we would drop the feature.
we/specific-past
    My manager and I wrote the offer together.
    Me and Sam painted the hall.
    The two of us drove to the plant.
    All of us stayed until midnight.
    As a group, we picked the smaller venue.
    We ended up with three options.
    After the storm we rebuilt the fence.
    Since nobody else was free, we split the calls among ourselves.
    We had been using spreadsheets, so we moved to a small database.
    In the second week, we found a better supplier.
    Luckily we had a backup.
    My team and I redesigned the intake form.
    Myself and the apprentices laid the floor.
    None of us had sailed her before.
    Everybody on the night shift swapped beds.
    Our crew cleared the yard.
    The boat was painted by my cousin and me.
    We, the night crew, wrote a letter.
    The pilot failed, and we went back to paper.
we/habitual
    Every Monday we went through the open tickets.
    We always pair on tricky changes.
we/hypothetical
    We could have asked the users.
we/present
    We are a team of six.
    We've got four vans and a trailer.
other/specific-past
    The head nurse asked for a second opinion.
    She refused to sign.
    They we're unhappy with the draft.
    One of the contractors quit.
    Milena, the night cook, baked the rolls.
    Tobias drew a map of the cellar.
    Neither of the nurses objected.
    It was the caretaker who found the key.
    Knowing that I was ill, my sister opened the shop.
    According to the log, she left at nine.
    Our biggest customer threatened to leave.
    My boss, who had hired me, backed the idea.
    When I showed the chart, the board approved the budget.
    Eventually the union accepted the new rota.
    Maria told us about the recall.
    The engineers who built it had left.
    The audit was done by an external firm.
    Finance rejected the claim.
    Nobody in the room knew the password.
    Users complained about the colours.
    The people in the warehouse never saw the memo.
    A senior architect on another team reviewed my proposal.
    "We are done," said the foreman.
other/habitual
    He always double-checks the totals.
    The clerks would usually skip that field.
other/present
    My mentor thinks in diagrams.
other/hypothetical
    The client would have walked away.
passive/specific-past
    The contract was signed in March.
    I was asked to chair the review.
    We were given a week.
    It was decided to close the branch.
    The old scripts were thrown away and new ones written.
    Mistakes were made.
    A task list was drawn up.
    After the fire, all orders were rerouted.
    The draft had already been sent out.
    The rules got rewritten in the spring.
    Tasked with cutting the travel budget
    Asked to present to the board
    Two hundred letters were posted.
    The idea we pitched was turned down.
passive/habitual
    The tills are always counted twice.
passive/present
    The forms are stored in the basement.
implied-I/specific-past
    Rewired the alarm panel
    Negotiated a lower rent with the landlord
    Ran the stand-up while my lead was away
    Stress-tested the booking form with fake orders
    Re-trained the model on fresh samples
    Co-wrote the grant application
    Then walked the floor with the foreman
    Profiling: Added timers around each call
    Fix: Rewrote the loop in one pass
    Root cause - found a stale lock file
    ✅ Shipped the beta to forty shops
    Successfully moved the archive to tape
    To calm things down, offered a refund
    Instead of guessing, measured the leak
    Reduced waste by a third
    Responsible for the winter rota
    In charge of the front desk
    Was the only engineer on call
    Set clear goals for each week
    Read every complaint from the last year
    1. Collected quotes from three printers
    Met with each shift lead to hear what was wrong
    Used logs to find the slow query
    Improved onboarding by pairing newcomers
implied-I/present
    Keep the board up to date by asking twice a day
    Build a short list of risks with the client
    Talk to the night shift before changing anything
implied-I/hypothetical
    Would bring in legal sooner
none/none
    Better communication between shifts
    Option B: a cheaper printer
    Retry logic and alerts
    Error handling for bad input
    Stakeholders:
    Clear ownership, fast feedback
    A checklist with names and dates
    3 weeks of testing
none/present
    The main risk is the weather.
    There is a spare key in the office.
none/specific-past
    There were only two of the pumps left.
    It took three days.
    The new form cut errors in half.
    This saved us a week.
    The dashboard showed a spike every night.
    The result surprised everyone.
    That was the turning point.
    Latency dropped to a tenth.
    Testing the pumps took a week.
    What went wrong was the handover.
    How did the client react?
none/present
    Is that fair?
none/none
    Why the old process failed
I/habitual
    I always read the contract twice.
    When tempers rise, I take people outside.
    I used to open the shop at six.
    I tend to over-prepare.
    Every evening I would walk the ward.
    I regularly meet the suppliers.
    As a rule I walk the dog first.
    Most mornings I sweep the yard.
    Before each match I checked the nets.
    I always stir the vat by hand.
I/hypothetical
    I would start with a small pilot.
    If a guest complained, I would listen first.
    I should have told them sooner.
    I'll bring it up at the next review.
    I might try a different supplier.
    I am going to ask for a second quote.
    Had I known the bridge was shut, I'd have gone by boat.
    Next season I will plant later.
I/present
    I believe in plain words.
    I run a small bakery.
    I'm a shift lead at a hospital.
"""

# More of the shapes that notes take, where only the agent is asked for.
ACTED = """
I
    My first instinct was wrong, so I slept on it.
    In my previous company, where I worked as a QA lead, I introduced smoke tests.
    The main thing I did was listen.
    What I ended up doing was splitting the service.
    After the team and I agreed on scope, I wrote the spec.
    Seeing this, I pinged the on-call.
    Being new, I asked a lot of questions.
    For the first two weeks, I only observed.
    That's when I called the vendor.
    This is why I built a prototype.
    First thing I did was to check the logs.
    Throughout the project I kept stakeholders informed.
    Over the following three months I interviewed 20 users.
    Even though it wasn't my job, I fixed it.
    As the team lead, I had to make a call.
    Personally, I prefer async updates.
    Me, I just kept coding.
    Luckily, I had saved a copy.
    To do that I needed access to prod.
    If needed, I escalated.
    As a result I rewrote the parser.
    Working with the data team, I defined three KPIs.
    Given the deadline, I cut scope.
    Based on the feedback, I changed the design.
    I, as the tech lead, decided to stop.
    In order to convince them, I built a demo.
    Since I was the only one who knew Perl, I took it.
    By the end of the week I had a fix.
    Then, together with the PM, I ranked the features.
    I also made sure we had a rollback plan
    From day one I insisted on tests.
    I basically became the bridge between both teams.
    Action: I spoke with my manager.
    (1) I gathered the data.
we
    Together with the PM, we ranked the features.
    With the vendor's help, we fixed it.
    Then we all sat down.
    So my colleague and I decided to redo it.
    In the end, my manager and I agreed on Friday.
other
    The two teams did not talk to each other.
    The other engineers didn't like it.
    John, our PM, wanted to ship.
    Management decided to cut the budget.
    Most of my colleagues agreed.
    Another developer on my team was struggling.
    The customer was happy.
    Some people were sceptical.
    Leadership signed off.
implied-I
    Worked closely with design
    Created a POC and presented it to leadership
    Led daily standups, unblocking engineers
    Conducted 1:1s with each engineer
    Helped junior devs ramp up
    Prioritized ruthlessly
    Also added alerts
    Immediately rolled back the release
    Proactively reached out to customers
    Set up monitoring (Grafana, Prometheus)
    Researched: LLM options, costs, latency
    Week 1: Interviewed users
    Communication: kept everyone in the loop
    Communicated early & often
    Spent two weeks learning Rust
    Took a step back
    Broke the work into chunks, assigned owners
    Broke down silos
    Discussed with manager
    Focused on the top 3 issues.
    Shared findings with the team
    Automated deployment using GitHub Actions
    Increased test coverage
    Improved documentation
    Reduced noise
    Gathered requirements from stakeholders
    Gained trust by delivering early
    Delegated tasks
    Learned Kubernetes
    Refactored
    Creating a shared roadmap with the team
    Identify the bottleneck
    Gather data from users
    Implement caching layer
    Explain trade-offs to the PM
    Schedule a call with the vendor
none
    Tested Failure Scenarios:
    Then came the long winter.
    The van I had borrowed was a wreck.
    Root cause analysis
    Daily standups with the team
    Technical: Redis, Kafka
    Weekly 1:1s
    Challenge: tight deadline
    Zero downtime
    Not an easy decision
    The problem was that the API was slow.
    The migration took two months.
    It worked.
    This approach allowed us to scale.
    The feedback was positive.
    Performance improved by 30%.
    The deadline was Friday.
    What was the hardest part?
    No tests
    Time to market: 2 weeks
passive
    A rota was set up and printed.
    All of it was fed into the report.
    Put in charge of the boats at an hour's notice
    The change was deployed to production.
    Alerts were added to catch this.
    I was given two wards to look after.
    We were blocked by procurement rules.
    A new process was introduced.
    All of this was documented in the wiki.
"""


def sentence(text: str) -> list[Token]:
    return tokens(document(text))


def rows(table: str) -> Iterator[tuple[str, str]]:
    expected = ""
    for line in table.strip().splitlines():
        if line.startswith(" "):
            yield line.strip(), expected
        else:
            expected = line


@pytest.mark.parametrize(("text", "expected"), list(rows(TOLD)))
def test_the_agent_and_the_mood_of(text: str, expected: str) -> None:
    found = main_clause(sentence(text))
    assert f"{found.agent.value}/{found.tense.value}" == expected


@pytest.mark.parametrize(("text", "agent"), list(rows(ACTED)))
def test_the_agent_of(text: str, agent: str) -> None:
    assert main_clause(sentence(text)).agent.value == agent


def test_every_agent_and_every_mood_is_told() -> None:
    combined = [expected.split("/") for _, expected in rows(TOLD)]
    assert {agent for agent, _ in combined} == {agent.value for agent in Agent}
    assert {mood for _, mood in combined} == {mood.value for mood in Tense}


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("In May I decided to sell.", "decide", "I decided"),
        ("The shed was rebuilt.", "rebuild", "The shed was rebuilt"),
        ("After that the team built a shed.", "build", "the team built"),
        ("Planned the move", "plan", "Planned"),
        ("Profiling: Added timers", "add", "Added"),
        ("I was able to stop the leak.", "stop", "I was able to stop"),
        ("I’ve tried both.", "try", "I’ve tried"),
        ("I was the only nurse.", "be", "I was"),
        ("I re-ran the survey.", "run", "I re-ran"),
        ("A list of names", "", ""),
    ],
)
def test_the_words_that_say_so(text: str, verb: str, words: str) -> None:
    found = main_clause(sentence(text))
    assert (found.verb, text[found.start : found.end]) == (verb, words)


def test_offsets_count_from_the_sentence() -> None:
    later = [(text, at - 11) for text, at in sentence("It rained. I stayed.") if at >= 11]
    found = main_clause(later)
    assert (found.start, found.end) == (0, 8)


def test_a_later_clause_of_the_teller_is_the_one_shown() -> None:
    text = "The bank refused, but I went ahead."
    found = main_clause(sentence(text))
    assert (found.agent, text[found.start : found.end]) == (Agent.I, "I went")


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("I listened, apologised and offered a refund.", ("listen", "apologise", "offer")),
        ("We talked it over and I proposed a cap, then wrote the memo.", ("propose", "write")),
        ("Built the shed; trained two clerks and, after a week, handed it over.", ("build", "train", "hand")),
        ("My boss wanted figures, so I counted the stock.", ("count",)),
        ("I was asked to help, and I fixed the pump.", ("fix",)),
        ("I had to call the client and explain the delay.", ("call", "explain")),
        ("Sam and I went to Phase I of the trial.", ()),
        ("We painted the hall.", ()),
        ("The team cheered.", ()),
        ("", ()),
    ],
)
def test_the_verbs_that_i_governs(text: str, verbs: tuple[str, ...]) -> None:
    assert first_person_verbs(sentence(text)) == verbs


def test_an_empty_sentence_has_nobody_in_it() -> None:
    assert main_clause(sentence("")) == MainClause(Agent.NONE, Tense.NONE, "", 0, 0)


FUNCTION_WORDS = """I we i We’d I'd they we're not only did the team my , ; : - — “ ” ( ) ' to by who that
when if was been be is had built got rewritten asked Tasked Build running each month"""
ODDITIES = ["🎉", "é\u0301", "שלום", "مرحبا", '"', "a/b", "re-ran", "x-", "-x", "…", "?", "Checks"]
PIECES = st.sampled_from([*FUNCTION_WORDS.split(), *ODDITIES])


@given(st.lists(PIECES, max_size=40), st.sampled_from([" ", "", "\n"]))
def test_any_text_is_read_and_its_offsets_lie_within(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    found = main_clause(sentence(text))
    assert 0 <= found.start <= found.end <= len(text)
    assert all(first_person_verbs(sentence(text)))


@given(st.text())
def test_no_text_at_all_breaks_it(text: str) -> None:
    assert 0 <= main_clause(sentence(text)).start <= len(text)
    first_person_verbs(sentence(text))


@pytest.mark.parametrize("unit", ["when I ", "the job that ", 'and "I (', "I built, "])
def test_a_sentence_of_ten_thousand_words_is_read(unit: str) -> None:
    endless = sentence(unit * 4_000)
    assert isinstance(main_clause(endless), MainClause)
    assert isinstance(first_person_verbs(endless), tuple)
