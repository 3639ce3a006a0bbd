namespace ErgBot.Broadcasts;

/// <summary>A recipient was forgotten while their page was worked on.</summary>
internal sealed class RecipientGoneException : Exception
{
    public RecipientGoneException()
        : base("A recipient's row is gone.")
    {
    }
}
