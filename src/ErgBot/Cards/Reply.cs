namespace ErgBot.Cards;

/// <summary>What the bot answers: a sentence or a card. Who turns it into an activity is decided above.</summary>
internal abstract record Reply;
