namespace ErgBot.Answers;

/// <summary>Every sentence that this folder says.</summary>
internal static class AnswerTexts
{
    public const string Summary = "An answer from ErgBot";
    public const string UnknownYet = "(not known yet)";
    public const string NearTitle = "Did you mean one of these?";
    public const string UnknownTitle = "I don't know that one";
    public const string Unknown = "I can tell you about the Employee Resource Groups and their kick-off: what they are, who can join, when and where. For anything else ask Ramon De Jesus, CPS Program Manager for Diversity Development, or Daniel Monahan, CEA President.";
    public const string HelpTitle = "ErgBot";
    public const string Help = "I know the Employee Resource Groups of Cambridge Public Schools and their kick-off. Ask me in your own words, for example:\n- when is the kick-off?\n- who can join?\n- which groups are there?\n- join the veterans group\n- my groups\n\nSay \"cancel\" to stop what we are at.";
    public const string WelcomeTitle = "Hello, I'm ErgBot";
    public const string Welcome = "Employee Resource Groups bring together staff who share a background, an interest or an issue. I tell you about the groups and their kick-off, take your RSVP, and sign you up.\n\nAsk me in your own words, such as \"who can join?\", or begin with a button. I answer from the district's notice and no further; I don't post anything about you anywhere.";
    public const string TeamWelcomeTitle = "Hello, I'm ErgBot";
    public const string TeamWelcome = "Mention me with a question about the Employee Resource Groups or their kick-off, such as \"@ErgBot when is the kick-off?\". What you press on my cards only you see; what concerns you alone I tell you in our own chat.";
    public const string Kickoff = "The kick-off";
    public const string Groups = "Groups";
    public const string MyGroups = "My groups";
    public const string WhatCanYouDo = "What can you do?";
    public const string NothingToCancel = "There is nothing to cancel. What would you like to know?";
    public const string Cancelled = "All right, I've stopped, and you joined nothing.";
}
