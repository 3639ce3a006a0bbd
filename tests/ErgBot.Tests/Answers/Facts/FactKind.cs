namespace ErgBot.Tests.Answers.Facts;

public enum FactKind
{
    Email,
    Phone,
    Url,
    Date,
    Time,
    Place,
    Name,
}
