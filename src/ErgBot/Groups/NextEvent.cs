namespace ErgBot.Groups;

/// <param name="Title">What it is called.</param>
/// <param name="When">In the district's words.</param>
/// <param name="Place">Where.</param>
internal sealed record NextEvent(string Title, string When, string Place);
