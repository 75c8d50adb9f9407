"""The closed word lists by which a sentence is read without a parser."""

from __future__ import annotations


def closed_list(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())


BE = closed_list("am is are was were be been being 's 're 'm m")
HAVE = closed_list("have has had having 've ve")
DO = closed_list("do does did")
MODALS = closed_list("would could should might may will shall must can ca wo 'd 'll")
NOT = closed_list("not n't nt never")

# Who stands as a subject all by itself.
OTHER_PRONOUNS = closed_list("he she they you")
PERSONLESS = closed_list("it this that these those there")
SUBJECTS = OTHER_PRONOUNS | closed_list("i we it there")
COUNTED_PEOPLE = closed_list("""everyone everybody someone somebody nobody anyone anybody no-one others""")

DETERMINERS = closed_list(
    """the a an my our their his her its your this that these those every each some any no both all most
    many several few half another either neither one two three four five six seven eight nine ten"""
)
POSSESSIVES = closed_list("my our")
PREPOSITIONS = closed_list(
    """in on at from with to for by about into over under across between within behind along of off per
    during through throughout without against despite following including versus vs via upon onto beyond
    toward towards among amongst alongside around near above below beside besides unlike like up down out
    except post pre given outside inside according"""
)
RELATIVES = closed_list("who whom which that whose where")
CONJUNCTIONS = closed_list("and or but & nor so yet plus")
SUBORDINATORS = closed_list(
    """when while after once because since although though as if before until till unless whenever
    whereas wherever whilst"""
)
# Subordinate clauses that say nothing of who acts when they stand alone: "Why this mattered".
QUESTION_WORDS = closed_list("why how what where when whether if who whom whose")
# What follows these is told, seen or thought, and no new main clause.
REPORTING = closed_list(
    """saw noticed realised realized knew found heard thought learned learnt felt said figured believed
    understood discovered hoped wished meant think know see feel believe that what which who whom whose how
    why where if whether than and or as because when while"""
)

ADVERBS = closed_list(
    """also then first next finally later so quickly eventually initially now just even still really actually
    simply already only together personally subsequently additionally meanwhile however anyway again back
    earlier soon directly too perhaps maybe almost always usually often sometimes rarely ever seldom
    instead ultimately therefore thus afterwards somewhere both each all further moreover furthermore nevertheless
    nonetheless otherwise alone twice more most hardly quite very not n't nt myself ourselves himself herself themselves
    firstly secondly thirdly forthly fourthly lastly"""
)
NO_ADVERBS = closed_list("supply reply family early apply rely comply multiply fly july weekly daily monthly ally")
HABITS = closed_list(
    """always usually often typically generally normally regularly frequently rarely sometimes routinely
    constantly habitually seldom mostly consistently"""
)
CONNECTIVES = closed_list(
    """and but so or then also first second third fourth next finally later eventually initially yes no well
    anyway however therefore instead meanwhile afterwards together plus again now still thus hence moreover
    furthermore otherwise besides alternatively lastly ok okay overall twice yet ultimately too even
    similarly likewise sometimes often usually always just only simply soon afterward maybe perhaps"""
)
CONNECTIVE_PAIRS = frozenset(
    pair.partition("-")[::2]
    for pair in closed_list(
        """not-only in-addition in-parallel in-fact in-short in-turn at-first above-all first-all after-all
        for-example for-instance after-that me-, never-once never-before"""
    )
)
# These open a phrase of their own when one of the second list follows: "instead of", "even though".
PHRASE_OPENERS = closed_list("as instead together rather so now plus even only just well thanks due halfway")
PHRASE_OPENERS_LEAD_TO = closed_list("of with than that though if when to through")
TIMES = closed_list(
    """day week month year time quarter sprint morning afternoon evening night hour minute weekend monday
    tuesday wednesday thursday friday saturday sunday release term semester season summer winter spring
    autumn fall shift days weeks months years hours minutes sprints quarters mornings afternoons evenings nights
    weekends january february march april
    may june july august september october november december"""
)
TIME_DETERMINERS = closed_list("first next last this that each every the one same following previous most")
ORDINALS = closed_list("next first second third fourth")
ROMAN_NUMBERED = closed_list("phase part type tier level class volume chapter stage step world war section category")

# Participles that open a sentence about someone else's wish: "Tasked with leading the rollout".
HANDED_TO_ME = closed_list(
    """tasked asked given assigned chosen selected invited promoted hired told appointed recruited nominated
    handed entrusted approached"""
)
PARTICIPLE_OPENERS = HANDED_TO_ME | closed_list(
    """faced based inspired frustrated armed concerned driven convinced determined motivated worried
    confronted combined compared aware left unable unsure alarmed encouraged curious eager"""
)

IRREGULAR_PAST = dict(
    pair.split(":")
    for pair in closed_list(
        """was:be were:be had:have did:do went:go got:get made:make took:take came:come gave:give found:find
    thought:think told:tell became:become left:leave felt:feel brought:bring began:begin kept:keep
    held:hold wrote:write stood:stand heard:hear meant:mean met:meet ran:run paid:pay sat:sit
    spoke:speak led:lead grew:grow lost:lose fell:fall sent:send built:build understood:understand
    drew:draw broke:break spent:spend rose:rise drove:drive bought:buy wore:wear chose:choose won:win
    taught:teach caught:catch sought:seek dealt:deal threw:throw fought:fight flew:fly sold:sell
    shot:shoot forgot:forget laid:lay sang:sing rewrote:rewrite rebuilt:rebuild saw:see knew:know
    said:say stuck:stick struck:strike swept:sweep dug:dig fed:feed hung:hang lent:lend lit:light
    slept:sleep shook:shake stole:steal swore:swear tore:tear woke:wake oversaw:oversee
    undertook:undertake overcame:overcome withdrew:withdraw redid:redo reran:rerun foresaw:foresee
    arose:arise rode:ride rang:ring hid:hide froze:freeze bent:bend bound:bind crept:creep learnt:learn
    burnt:burn spun:spin sped:speed resold:resell retold:retell rethought:rethink upheld:uphold
    mistook:mistake shrank:shrink leapt:leap drank:drink ate:eat swam:swim sank:sink blew:blow bit:bite
    redrew:redraw remade:remake retook:retake reshot:reshoot overrode:override spelt:spell
    slid:slide stank:stink strove:strive swung:swing wove:weave outgrew:outgrow dreamt:dream
    sprang:spring clung:cling fled:flee knelt:kneel bred:breed bled:bleed"""
    )
)
SAME_IN_THE_PAST = closed_list(
    """cut put set let split hit shut cost hurt quit read spread reset bid bet cast forecast broadcast offset
    upset rid burst beat shed preset"""
)
IRREGULAR_PARTICIPLES = SAME_IN_THE_PAST | closed_list(
    """been had done gone got gotten made taken come given found thought told become left felt brought begun
    kept held written stood heard meant met run paid sat spoken led grown lost fallen sent built understood
    drawn broken spent risen driven bought worn chosen won taught caught sought dealt thrown fought flown sold
    shot forgotten laid sung rewritten rebuilt seen known said stuck struck swept dug fed hung lent lit slept
    shaken stolen sworn torn woken overseen undertaken overcome withdrawn redone rerun arisen ridden rung
    hidden frozen bent bound learnt burnt spun shown resold retold rethought upheld mistaken shrunk eaten
    blown bitten redrawn remade retaken overridden proven woven"""
)
IRREGULAR_BASES = {
    "written": "write", "taken": "take", "given": "give", "chosen": "choose", "spoken": "speak",
    "driven": "drive", "shown": "show", "known": "know", "seen": "see", "done": "do", "gone": "go",
    "drawn": "draw", "broken": "break", "grown": "grow", "thrown": "throw", "rewritten": "rewrite",
    "begun": "begin", "gotten": "get", "been": "be", "run": "run", "come": "come", "become": "become",
    "overcome": "overcome", "hidden": "hide", "frozen": "freeze", "fallen": "fall", "worn": "wear",
    "overseen": "oversee", "undertaken": "undertake", "withdrawn": "withdraw", "forgotten": "forget",
    "stolen": "steal", "shaken": "shake", "torn": "tear", "flown": "fly", "redone": "redo",
    "eaten": "eat", "proven": "prove", "risen": "rise", "woken": "wake", "mistaken": "mistake",
}  # fmt: skip

NO_PAST = closed_list(
    """red bed need speed feed seed indeed weed hundred sacred embed exceed proceed succeed agreed-upon
    unprecedented kindred naked wicked rugged"""
)
# After "was" these say how someone is, not what was done to them.
STATES = closed_list(
    """tired excited focused concerned worried interested experienced involved committed dedicated motivated
    frustrated annoyed confused overwhelmed stressed surprised pleased satisfied disappointed convinced
    determined prepared scared supposed united outdated limited complicated detailed skilled talented
    qualified embarrassed relieved shocked thrilled delighted aligned divided opposed unrelated related stuck
    gone nested red advanced sophisticated flawed dated based located married retired
    invested engaged devoted accustomed used inclined ashamed amazed bored burnt lost set
    upset hurt known meant finished acquainted fascinated intrigued set-up fed keen"""
)
# Participles that more often stand before a noun than at the head of a bullet.
DESCRIBING = closed_list(
    """shared distributed detailed limited structured related advanced estimated expected required sustained
    dedicated mixed weighted nested cached embedded unified perceived delayed known given fixed hidden
    written lost oversized outdated phased staged weighted blended"""
)

PEOPLE = closed_list(
    """team squad group crew staff department engineer developer manager director lead leader designer
    analyst architect owner client customer user vendor supplier contractor consultant colleague coworker
    co-worker peer boss cto ceo cfo coo vp svp evp pm tpm em hr legal finance marketing sales support product
    engineering design operations ops infra qa security dj committee board leadership management stakeholder
    executive exec president partner intern junior senior mentor mentee teammate team-mate member people
    person agent rep representative specialist technician tester scientist researcher teacher student
    professor nurse doctor patient tenant landlord auditor regulator lawyer accountant company organisation
    organization agency business firm provider investor founder co-founder recruiter candidate hire volunteer
    parent child children guest driver worker employee supervisor coordinator administrator admin sponsor
    expert sme reviewer maintainer folk guy buyer seller merchant recipient assistant secretary chef cook
    waiter cashier clerk officer captain coach player family friend men women man woman mother father mum mom
    dad brother sister wife husband instructor tutor principal dean audience attendee participant applicant
    trainee newcomer roommate classmate neighbour neighbor resident citizen farmer operator mechanic
    electrician plumber dispatcher foreman sergeant inspector detective trader bellman housekeeper
    receptionist pharmacist physician surgeon therapist counsellor counselor lecturer editor author
    journalist producer actor artist musician pilot steward conductor judge jury council union school
    hospital university government ministry authority camp crowd everybody everyone head chief chair
    chairman salesperson spokesperson bartender server-staff shopper subscriber passenger visitor caller
    opponent rival competitor counterpart successor predecessor freelancer advisor adviser half-team
    superintendent lab boy girl kid lad lass bloke mate gaffer matron bride groom pupil apprentice carer porter
    midwife minister vicar priest mayor councillor donor trustee governor vet dentist hygienist attendant landlady
    keeper warden guard broker underwriter adjuster claimant paramedic dispatcher builder joiner painter baker
    grower trainer aunt uncle cousin grandfather grandmother nan son daughter sibling commander lieutenant major
    colonel deputy charity headteacher postdoc undergraduate postgraduate pod cabinet panel faculty"""
)
# Groups that "our" makes the teller's own: "Our crew agreed".
OWN_GROUPS = closed_list(
    """team group crew squad pod unit department family class club committee lab band side shift ward office kitchen
    household cohort"""
)
# Done to the teller by whoever is over them; what else befalls an "I" is told as the teller's own: "I was elected".
IMPOSED = closed_list("give ask tell hand assign order fire sack send move transfer post place put draft")
# What one makes: "The piece I built was a lamp" tells who built it.
MAKING = closed_list("build make write design create draw paint draft sew compose code develop produce plan choose")
ARRIVING = closed_list("come arrive follow")  # may stand before their subject: "Then came the hard part"
SENSING = closed_list("see hear feel tell smell taste sense")  # "I could see" says that one saw
# States that are passive verbs after all where one of these follows: "was set up", "was fed into".
PARTICLES = closed_list("up out aside into in back down off through")
ANYTHING = closed_list("anything whatever whichever anyone whoever everything")
PEOPLE_ENDINGS = ("eer", "ist", "yst", "ician", "woman", "sman", "keeper", "taker", "worker", "builder")
NO_PEOPLE = closed_list(
    "list checklist playlist wishlist allowlist whitelist shortlist twist exist assist catalyst career beer"
)
# Departments that are also things: "Sales fell", "Support improved".
DEPARTMENTS = closed_list(
    "sales support product design operations security finance marketing engineering management business"
)
COURSE_OF_THINGS = closed_list(
    """fall rise grow drop increase improve double triple happen go decline jump shrink climb decrease be
    matter suffer remain become stay vary fail crash"""
)
# What a capitalised first word must do to be taken for a name.
DONE_BY_PEOPLE = closed_list(
    """say ask write agree think want suggest tell help come join decide build lead take propose offer feel
    know believe explain refuse insist argue complain approve reject review volunteer present raise call
    email message reply respond leave teach pair push speak start notice meet bring hire send share mention
    define manage analyse analyze study visit apologise apologize listen make put get give go keep move clear win
    walk open take pick hold show drop turn set send sit stand check find run hear see try talk drive rewrite rebuild
    draft design test wire fix cook clean collect count cover carry sign phone ring text"""
)
NAMES_IN_S = ("as", "is", "us", "mes", "ers")  # Tobias, Doris, Marcus, James, Anders
# Nouns that no one is called by, whatever their capital: "Consistency", "Management", "Training".
NO_NAME_ENDINGS = ("ion", "ity", "ness", "ment", "ance", "ence", "ing", "ship", "ure", "cy", "ism", "logy", "ics")

READY_STATES = closed_list("able going about supposed due set ready bound likely")
SAYING = closed_list("say ask reply warn answer shout insist object explain argue ask add write joke remark snap")
CHORES = closed_list("step move approach action thing priority focus")

_REGULAR_VERBS = closed_list(
    """accelerate accept access accommodate accompany accomplish account achieve acknowledge acquire act adapt
    add address adjust administer admit adopt advance advise advocate affect afford agree aim alert align
    allocate allow alter analyse analyze announce answer anticipate apologise apologize appeal appear apply
    appoint appreciate approach approve architect archive argue arrange arrive articulate ask assemble assert
    assess assign assist assume assure attach attempt attend attract audit author authorise authorize automate
    avoid award back backfill balance ban bar base batch be bear become begin believe benchmark benefit blame
    block book boost borrow brainstorm break bridge brief bring broaden browse budget build bump bundle buy
    bypass cache calculate calibrate call calm cancel capture care carry catalog catalogue categorise
    categorize cause celebrate centralise centralize chair challenge champion change charge chart chase chat
    check choose chunk circulate cite clarify classify clean clear click climb close cluster coach code
    collaborate collate collect combine come comfort commission commit communicate compare compensate compete
    compile complain complete compose compress compromise compute conceive concentrate concern conclude
    conduct confess configure confirm confront connect consider consolidate construct consult contact contain
    contend continue contract contribute control convene convert convey convince cook cooperate coordinate
     copy correct correlate cost count counsel counter cover craft crash create critique cross
    cultivate curate customise customize cut deal debate debug decide declare decline decompose decouple
    decrease dedicate deduplicate deepen defend defer define delay delegate delete deliver demand demo
    demonstrate deny depend deploy deprecate derive describe design detail detect determine develop devise
    devote diagnose dig digitise digitize direct disable disagree discover discuss dismantle dispatch display
    distil distill distribute dive divert divide document donate double doubt download downsize draft drag
    draw drill drive drop earn ease edit educate effect elaborate elect elevate elicit eliminate email embed
    embrace emerge emphasise emphasize employ empower enable encounter encourage end endorse enforce engage
    engineer enhance enjoy enlist enrich enrol enroll ensure enter entertain enumerate equip escalate
    establish estimate evaluate examine exceed excel exchange exclude execute exercise exist expand expect
    expedite experience experiment explain exploit explore export expose express extend extract face
    facilitate factor fail fall familiarise familiarize fear feed feel fetch fight figure file fill filter
    finalise finalize finance find finish fit fix flag flip focus follow force forecast forge forget form
    formalise formalize formulate forward foster found frame free freeze fulfil fulfill function fund gain
    gather gauge generate get give go google govern grab grant greet ground group grow guarantee guide halt
    halve hand handle hang happen harden harness head hear help hesitate highlight hire hit hold honour honor
    hope host identify ignore illustrate implement import impress improve improvise include incorporate
    increase index indicate influence inform ingest inherit initiate innovate insert insist inspect inspire
    install institute instruct instrument integrate intend intensify interact interpret intervene interview
    introduce invent invest investigate invite involve isolate issue iterate join judge jump justify keep kick
    kill know label land last launch layer lay lead leak lean learn leave lend lengthen let leverage liaise
    license lift like limit link list listen live load lobby locate lock log look lose love lower maintain
    make manage mandate map mark market match matter maximise maximize mean measure mediate meet mentor merge
    message migrate minimise minimize mirror miss mitigate mobilise mobilize mock model moderate modernise
    modernize modify monitor motivate mount move name navigate need negotiate network nominate normalise
    normalize note notice notify nudge nurture object observe obtain occur offer onboard open operate oppose
    optimise optimize orchestrate order organise organize orient originate outline outsource overcome overhaul
    override oversee overtake own pace pack package page pair paraphrase park participate partition partner
    pass patch pause pay perform permit persist persuade phone photograph pick pilot pinpoint pioneer pitch
    place plan play plead plot point poll position post postpone practise practice praise predict prefer
    prepare present preserve press prevent price print prioritise prioritize probe process procure produce
    profile program project promise promote prompt propose prosecute protect prototype prove provide provision
    prune publish pull purchase pursue push put qualify quantify query question queue quit quote raise ramp
    rank rate reach react read realign realise realize reallocate rearrange reason reassign reassure rebuild
    recall receive recognise recognize recommend reconcile reconfigure record recover recruit rectify redesign
    redirect redistribute redo reduce reevaluate refactor refer refine reflect reframe refund refuse register
    reinforce reject relate relax release relocate rely remain remediate remember remind remodel remove rename
    render renegotiate renew reorder reorganise reorganize repair repeat rephrase replace replicate reply
    report represent reproduce request require rerun reschedule rescue research reset reshape resolve respect
    respond restart restore restructure result resume retain rethink retire retrain retrieve retry return
    reuse reveal revert review revise revisit revoke reward rewrite ride rise risk roll rotate route run
    safeguard sample satisfy save say scale scan schedule scope score scrap screen script scrub search secure
    see seed seek segment select sell send separate serve set settle set-up shadow shape share shelve shepherd
    shield shift ship shop shorten show shrink shut shuffle sign simplify simulate sit size sketch skip slash
    slice slow smooth solicit solidify solve sort source spark spawn speak spearhead specify speed spend spin
    split sponsor spot spread sprint stabilise stabilize staff stage stagger standardise standardize stand
    start state stay steer step stick stop store strategise strategize stream streamline strengthen stress
    strip strive structure struggle study style subdivide submit subscribe substitute succeed suffer suggest
    summarise summarize supervise supplement supply support surface surprise survey sustain stall swap switch
    synchronise synchronize synthesise synthesize tackle tag tailor take talk tap target task teach team tell
    test thank think thrive threaten throttle throw tie tighten time toggle touch tour track trade train transcribe
    transfer transform transition translate travel treat trace triage trial trigger trim triple troubleshoot
    trust try tune turn tutor tweak type uncover undergo understand undertake unify unite update upgrade
    uphold upload upskill urge use utilise utilize validate value verify view visit visualise visualize
    voice volunteer vote wait walk want warn wash watch water weigh welcome widen win wire withdraw witness
    wonder work worry wrap write yield"""
)
VERBS = _REGULAR_VERBS | SAME_IN_THE_PAST | frozenset(IRREGULAR_PAST.values())
# Forms in -s that are hardly ever plurals.
PLAIN_THIRD_PERSON = closed_list(
    """remains stays seems becomes gets makes keeps means gives takes lets requires includes contains allows
    enables provides ensures prevents creates depends exists sits handles brings says knows thinks wants goes
    comes happens tends agrees asks tells owns leads writes sends holds loses begins grows falls stands"""
)
# Base forms that open a bullet more often as nouns: "Design reviews with the team", "Support tickets".
NOUNS_FIRST = closed_list(
    """request error access account audit award back budget bundle cache call care cause chat code concern
    contract control copy cost count cross deal demand design detail display double doubt effect email end
    exercise experience face factor figure file filter finance function fund gain google group hope import
    index interview issue label land last layer lead lean like limit link list load log love market match
    matter message model name network note object order page patch phone place plan plot point post practice
    price process product profile program project prompt prototype query question queue rate reason record
    release report research result return reward risk route sample schedule scope score screen script search
    seed segment sign size slice source speed sprint staff stage state step store stress structure style
    support survey surprise tag target task team test time tour track trade trial trust type upgrade value
    view voice vote walk water work project batch base benefit block board book bridge brief bump change
    charge chart click cluster contact cover craft crash debate delay demo document draft drill drive drop
    feed fix focus force form frame free ground head host impact increase input ban bar market model second
    mock mirror mount package pack pair park pass patch pilot pitch play position press pressure print
    probe progress quote ramp range rank registry reset rest retry review roll rotate run scale scan shop
    shadow shape shift show slow smooth spark spot stand start stream supply switch tap template throw tie
    title touch train transfer transition travel trigger try turn tutor tune update upload use visit watch
    wire wrap win live present product clear clean open secure complete correct direct lower average advance
    separate warm own secure"""
)
