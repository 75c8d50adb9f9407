"""The kinds of check that a rule can name. A kind is loaded when it is looked up."""

from __future__ import annotations

from collections.abc import Mapping

from starlint.checks.check import Check, Hit, Scope
from starlint.late import LateTable

_PLACES = {
    "missing-section": "missing_section:MissingSection",
    "empty-section": "empty_section:EmptySection",
    "out-of-order": "out_of_order:OutOfOrder",
    "length": "length:Length",
    "late-action": "late_action:LateAction",
    "short-answer": "short_answer:ShortAnswer",
    "action-not-longest": "action_not_longest:ActionNotLongest",
    "hard-to-say": "hard_to_say:HardToSay",
    "repeated-words": "repeated_words:RepeatedWords",
    "phrases": "phrases:Phrases",
    "several-phrases": "several_phrases:SeveralPhrases",
    "missing-evidence": "missing_evidence:MissingEvidence",
    "no-baseline": "no_baseline:NoBaseline",
    "negative-ending": "negative_ending:NegativeEnding",
    "thin-action": "thin_action:ThinAction",
    "second-attempt": "second_attempt:SecondAttempt",
    "thin-result": "thin_result:ThinResult",
    "weak-ownership": "weak_ownership:WeakOwnership",
    "agentless-credit": "agentless_credit:AgentlessCredit",
    "assigned-task": "assigned_task:AssignedTask",
    "blame": "blame:Blame",
    "generic-answer": "generic_answer:GenericAnswer",
    "long-lead-in": "long_lead_in:LongLeadIn",
    "no-anchor": "no_anchor:NoAnchor",
    "customer-missing": "customer_missing:CustomerMissing",
    "missing-lesson": "missing_lesson:MissingLesson",
    "lesson-about-tool": "lesson_about_tool:LessonAboutTool",
    "no-question-answered": "no_question_answered:NoQuestionAnswered",
    "unknown-principle": "unknown_principle:UnknownPrinciple",
    "thin-coverage": "thin_coverage:ThinCoverage",
    "unanswered-question": "unanswered_question:UnansweredQuestion",
    "unanswered-follow-up": "unanswered_follow_up:UnansweredFollowUp",
    "unfinished-story": "unfinished_story:UnfinishedStory",
    "nearly-a-story": "nearly_a_story:NearlyAStory",
    "placeholder": "placeholder:Placeholder",
    "note-to-self": "note_to_self:NoteToSelf",
    "confidential": "confidential:Confidential",
    "not-english": "not_english:NotEnglish",
    "misspelt-label": "misspelt_label:MisspeltLabel",
    "repeated-label": "repeated_label:RepeatedLabel",
    "uneven-label": "uneven_label:UnevenLabel",
    "suppression": "suppression:Suppression",
}

KINDS: Mapping[str, type[Check]] = LateTable(__name__, _PLACES)

__all__ = ["KINDS", "Check", "Hit", "Scope"]
