namespace ErgBot.Tests.Events.Rsvps.Model;

internal enum StepKind
{
    Going,
    Maybe,
    CannotGo,
    Erase,
    Limit,
    Close,
    Open,
    Cancel,
    Revive,
}
