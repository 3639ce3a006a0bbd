using ErgBot.Answers.Unanswered;

namespace ErgBot.Tests.Answers.Unanswered;

public sealed class QuestionTextTests
{
    [Theory]
    [InlineData("Is there a gym?", "Is there a gym?")]
    [InlineData("  is there\n\n a\tgym?\u200b ", "is there a gym?")]
    [InlineData("write to jordan.bell+erg@staff.example.org, please", "write to (e-mail), please")]
    [InlineData("call me at (617) 555-0199 or +1 617.555.0199", "call me at (number) or (number)")]
    [InlineData("my employee id is 4711", "my employee id is (number)")]
    [InlineData("from 3:15 to 5 on May 23", "from 3:15 to 5 on May 23")]
    [InlineData("see https://people.example/jordan and www.people.example", "see (link) and (link)")]
    [InlineData("Hi, I'm Jordan Bell from Putnam, may I come?", "Hi, I'm (name) from Putnam, may I come?")]
    [InlineData("my name is Zoë O’Neil-Ruiz and i teach", "my name is (name) and i teach")]
    [InlineData("I'm a teacher", "I'm a teacher")]
    [InlineData("is <at>Jordan Bell</at> coming?", "is (name) coming?")]
    [InlineData("", "")]
    public void What_leads_to_somebody_is_taken_out(string asked, string kept) => Assert.Equal(kept, QuestionText.Of(asked));

    [Fact]
    public void A_long_text_is_cut_and_never_through_a_letter()
    {
        Assert.Equal(QuestionText.Longest, QuestionText.Of(new string('x', 100_000)).Length);
        Assert.Equal(QuestionText.Longest - 1, QuestionText.Of($"x{string.Concat(Enumerable.Repeat("🎉", 500))}").Length);
    }
}
