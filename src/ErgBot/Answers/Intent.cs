namespace ErgBot.Answers;

/// <summary>What a topic does when somebody asks for it.</summary>
internal enum Intent
{
    /// <summary>Says its answer.</summary>
    Answer,
    Event,
    Groups,
    Group,
    MyGroups,
    Join,
    Leave,
    Going,
    Maybe,
    CannotGo,
    Help,
    Cancel,
}
