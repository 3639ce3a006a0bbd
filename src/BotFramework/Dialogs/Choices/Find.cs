namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds values and choices by their words, in order, with a few other words between them at most.</summary>
public static class Find
{
    private const int UsualTokenDistance = 2;

    /// <exception cref="ArgumentNullException">There is no list of choices.</exception>
    public static List<ModelResult<FoundChoice>> FindChoices(string? utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, choices.Select(value => new Choice(value)).ToList(), options);
    }

    /// <summary>The choices that are named by value, by their button's title or by a synonym, in the order in which they were said.</summary>
    /// <exception cref="ArgumentNullException">There is no list of choices.</exception>
    public static List<ModelResult<FoundChoice>> FindChoices(string? utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();

        var names = choices
            .SelectMany((choice, index) => NamesOf(choice, options).Select(name => new SortedValue { Value = name, Index = index }))
            .ToList();

        return FindValues(utterance, names, options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            Text = found.Text,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>
    /// The values found, in the order in which they were said. The best match takes its words; of two equally good ones, the longer
    /// value. A value is found once, however often it is said.
    /// </summary>
    public static List<ModelResult<FoundValue>> FindValues(string? utterance, List<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        options ??= new FindValuesOptions();
        var tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var said = tokenizer(utterance, options.Locale);

        var candidates = values
            .Where(value => !string.IsNullOrEmpty(value.Value))
            .OrderByDescending(value => value.Value!.Length)
            .SelectMany(value => MatchesOf(value, tokenizer(value.Value, options.Locale), said, options))
            .OrderByDescending(match => match.Score);

        var found = new List<Match>();
        foreach (var match in candidates)
        {
            if (!found.Exists(other => other.Value.Index == match.Value.Index || other.Overlaps(match)))
            {
                found.Add(match);
            }
        }

        return found.OrderBy(match => match.First).Select(match => ResultOf(match, utterance!, said)).ToList();
    }

    private static IEnumerable<string> NamesOf(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue && choice.Value is not null)
        {
            yield return choice.Value;
        }

        if (!options.NoAction && choice.Action?.Title is { } title)
        {
            yield return title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }

    // The search goes on behind a match, and behind what looked like the beginning of one:
    // "the last time I chose the last one" names "last one" only at its end.
    private static IEnumerable<Match> MatchesOf(SortedValue value, List<Token> words, List<Token> said, FindValuesOptions options)
    {
        for (var from = 0; from < said.Count;)
        {
            var match = FirstMatch(value, words, said, from, options, out var first);
            if (match is not null)
            {
                yield return match;
            }

            if (first < 0)
            {
                yield break;
            }

            from = (match?.Last ?? first) + 1;
        }
    }

    private static Match? FirstMatch(SortedValue value, List<Token> words, List<Token> said, int from, FindValuesOptions options, out int first)
    {
        var matched = 0;
        var between = 0;
        var last = -1;
        first = -1;

        foreach (var word in words)
        {
            var reach = matched > 0 ? Math.Min(said.Count - from, (options.MaxTokenDistance ?? UsualTokenDistance) + 1) : said.Count - from;
            var at = said.FindIndex(from, reach, token => token.Normalized == word.Normalized);
            if (at >= 0)
            {
                between += matched > 0 ? at - from : 0;
                matched++;
                first = first < 0 ? at : first;
                last = at;
                from = at + 1;
            }
            else if (!options.AllowPartialMatches)
            {
                return null;
            }
        }

        if (matched == 0)
        {
            return null;
        }

        var completeness = matched / (float)words.Count;
        var closeness = matched / (float)(matched + between);
        return new Match(value, first, last, completeness * closeness);
    }

    private static ModelResult<FoundValue> ResultOf(Match match, string utterance, List<Token> said)
    {
        var start = said[match.First].Start;
        var end = said[match.Last].End;
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = end,
            Text = utterance[start..(end + 1)],
            TypeName = "value",
            Resolution = new FoundValue { Value = match.Value.Value, Index = match.Value.Index, Score = match.Score },
        };
    }

    private sealed record Match(SortedValue Value, int First, int Last, float Score)
    {
        public bool Overlaps(Match other) => First <= other.Last && other.First <= Last;
    }
}
