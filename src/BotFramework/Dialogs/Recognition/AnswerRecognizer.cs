namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Recognizes yes and no.</summary>
internal static class AnswerRecognizer
{
    /// <returns>The answer; null when there is none, or both.</returns>
    public static bool? Recognize(string text, Vocabulary vocabulary)
    {
        bool? answer = null;
        var turned = false;

        foreach (var term in Lexer.Read(text, vocabulary, vocabulary.Answers).Select(lexeme => lexeme.Term))
        {
            if (term.Kind == TermKind.Filler)
            {
                continue;
            }

            bool? said = term.Kind switch
            {
                TermKind.Yes => !turned,
                TermKind.No or TermKind.Not => false,
                _ => null,
            };

            if (said is not null && answer is not null && said != answer)
            {
                return null;
            }

            answer ??= said;
            turned = term.Kind == TermKind.Not;
        }

        return answer;
    }
}
