using ErgBot.Events;
using EventId = ErgBot.Events.EventId;

namespace ErgBot.Answers;

/// <summary>Every sentence that this folder says.</summary>
internal static class AnswerTexts
{
    public const string Summary = "An answer from ErgBot";
    public const string UnknownYet = "(not known yet)";
    public const string ItIsOff = "it has been cancelled";
    public const string NoLimit = "no limit on seats is set";
    public const string Yes = "Yes.";
    public const string No = "No.";
    public const string AnotherWeek = "It is that weekday, but in another week.";
    public const string NearTitle = "Did you mean one of these?";
    public const string MoreTitle = "What would you like to know?";
    public const string NoneOfThese = "None of these";
    public const string UnknownTitle = "I don't know that one";
    public const string Unknown = "I can tell you about the Employee Resource Groups and their kick-off: what they are, who can join, when and where. For anything else ask Ramon De Jesus, CPS Program Manager for Diversity Development, or Daniel Monahan, CEA President.";
    public const string HelpTitle = "ErgBot";
    public const string WelcomeTitle = "Hello, I'm ErgBot";
    public const string TeamWelcomeTitle = "Hello, I'm ErgBot";
    public const string Kickoff = "The kick-off";
    public const string Groups = "Groups";
    public const string MyGroups = "My groups";
    public const string WhatCanYouDo = "What can you do?";
    public const string NothingToCancel = "There is nothing to cancel. What would you like to know?";
    public const string Cancelled = "All right, I've stopped, and you joined nothing.";

    public static string Help(EventState kickOff) => $"I know the Employee Resource Groups of Cambridge Public Schools and their kick-off. Ask me in your own words, for example:\n- {WhenIs(kickOff)}\n- who can join?\n- which groups are there?\n- join the veterans group\n- my groups\n\nSay \"cancel\" to stop what we are at.";

    public static string Welcome(EventState kickOff) => $"Employee Resource Groups bring together staff who share a background, an interest or an issue. I tell you about the groups and their kick-off, {(IsToCome(kickOff) ? "take your RSVP, and sign you up" : "and sign you up")}.\n\nAsk me in your own words, such as \"who can join?\", or begin with a button. I answer from the district's notice and no further; I don't post anything about you anywhere.";

    public static string TeamWelcome(EventState kickOff) => $"Mention me with a question about the Employee Resource Groups or their kick-off, such as \"@ErgBot {WhenIs(kickOff)}\". What you press on my cards only you see; what concerns you alone I tell you in our own chat.";

    /// <summary>With placeholders still to be filled.</summary>
    public static string ItIsOver(EventId id, string answer) => $"{{{id}:title}} was on {{{id}:day}} and is over. {answer}";

    /// <inheritdoc cref="ItIsOver"/>
    public static string ItIsCancelled(EventId id) => $"{{{id}:title}} has been cancelled. It was to be on {{{id}:day}}.";

    public static string SeatsLeft(int left, int capacity) => left == 0 ? $"all {capacity} seats are taken" : $"{left} of {capacity} seats are left";

    public static string DaysAway(int days) => days switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 1 => $"in {days} days",
        _ => $"{-days} days ago",
    };

    public static string List(string[] names) => names switch
    {
        [] => "none yet",
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
    };

    private static string WhenIs(EventState kickOff) => IsToCome(kickOff) ? "when is the kick-off?" : "when was the kick-off?";

    private static bool IsToCome(EventState kickOff) => kickOff is EventState.Ahead or EventState.Today or EventState.Undated;
}
