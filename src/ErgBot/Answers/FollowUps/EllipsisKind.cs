namespace ErgBot.Answers.FollowUps;

/// <summary>How much of a sentence is left to be understood from what was said before.</summary>
internal enum EllipsisKind
{
    /// <summary>It stands by itself.</summary>
    None,

    /// <summary>"where?", "and what time is it?": it asks for something, and says nothing of what.</summary>
    Bare,

    /// <summary>"tell me more".</summary>
    More,

    /// <summary>"and parking?", "what about parents?": it says of what, and nothing else.</summary>
    Lead,

    /// <summary>"who leads it": a word stands for what was spoken of.</summary>
    Pronoun,
}
