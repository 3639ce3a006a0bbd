using System.Security.Cryptography;
using System.Text;

namespace ErgBot.Answers.Understanding;

/// <summary>What takes its time to learn from sentences; all else follows from them in a moment.</summary>
internal sealed record Learned(LinearWeights Weights, Calibration Calibration, Thresholds Thresholds)
{
    /// <summary>Another one as soon as a sentence, the caution or the program is another.</summary>
    public static string KeyOf(IReadOnlyList<Labelled> training, Caution caution, string language)
    {
        using var all = new MemoryStream();
        using (var writer = new BinaryWriter(all, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write($"{typeof(Learned).Module.ModuleVersionId} {caution} {language}");
            foreach (var sentence in training)
            {
                writer.Write(sentence.Text);
                writer.Write(sentence.Label is not null);
                writer.Write(sentence.Label ?? "");
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(all.GetBuffer().AsSpan(0, (int)all.Length)));
    }

    /// <exception cref="EndOfStreamException">That isn't all of it.</exception>
    public static Learned From(byte[] bytes, Lesson lesson, Caution caution)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return new Learned(
            LinearWeights.Read(reader, lesson.Features.Count, lesson.Labels.Length + 1),
            Calibration.Read(reader),
            new Thresholds(reader.ReadDouble(), reader.ReadDouble(), caution));
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        Weights.Write(writer);
        Calibration.Write(writer);
        writer.Write(Thresholds.Offer);
        writer.Write(Thresholds.Answer);
        writer.Flush();
        return bytes.ToArray();
    }
}
