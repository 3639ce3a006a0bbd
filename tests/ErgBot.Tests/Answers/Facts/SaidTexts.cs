using ErgBot.Answers;
using ErgBot.Calendar;
using ErgBot.Events;
using ErgBot.Groups;
using ErgBot.Tests.Architecture;
using ErgBot.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErgBot.Tests.Answers.Facts;

/// <summary>Everything that the bot can say from the content that ships with it, and where it stands.</summary>
internal static class SaidTexts
{
    public static IReadOnlyList<(string Where, string Text)> All(DistrictTime time) => [.. OfTopics(), .. OfGroups(), .. OfEvents(time), .. OfCode()];

    public static IEnumerable<(string Where, string Text)> OfTopics() =>
        from topic in TopicContent.Read(ContentFiles.Shipped)
        from text in new[] { topic.Name, topic.Answer, topic.Tenses?.Today, topic.Tenses?.Over, topic.Tenses?.Cancelled }.OfType<string>()
        select ($"topic {topic.Id}", text);

    /// <summary>The literals of every *Texts.cs, the fixed parts of interpolated ones too: each constant, and what a method puts together.</summary>
    public static IEnumerable<(string Where, string Text)> OfCode() =>
        from file in SourceFile.OfTheBot()
        where file.Path.EndsWith("Texts.cs", StringComparison.Ordinal)
        from token in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes()
        let text = token switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
            InterpolatedStringTextSyntax part => part.TextToken.ValueText,
            _ => null,
        }
        where text is not null
        select (file.Path, text);

    private static IEnumerable<(string Where, string Text)> OfGroups() =>
        from one in GroupContent.Read(ContentFiles.Shipped)
        from text in new[] { one.Name, one.Purpose }
        select ($"group {one.Id}", text);

    private static IEnumerable<(string Where, string Text)> OfEvents(DistrictTime time) =>
        from one in EventContent.Read(ContentFiles.Shipped, time)
        from text in new[] { one.Title, one.About, one.Place }
        select ($"event {one.Id}", text);
}
