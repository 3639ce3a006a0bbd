using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ErgBot.Tests.Hosting;

/// <summary>A PNG of 8-bit RGB or RGBA without interlacing, which is what browsers draw; anything else is refused.</summary>
internal sealed class PngPicture
{
    private readonly byte[] samples;
    private readonly int samplesPerPixel;

    private PngPicture(int width, int height, int samplesPerPixel, byte[] samples)
    {
        (Width, Height, this.samplesPerPixel, this.samples) = (width, height, samplesPerPixel, samples);
    }

    public int Width { get; }

    public int Height { get; }

    public static PngPicture Read(byte[] file)
    {
        Assert.Equal("\u0089PNG\r\n\u001a\n", Encoding.Latin1.GetString(file, 0, 8));
        var (width, height, samplesPerPixel) = (0, 0, 0);
        using var packed = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var kind = Encoding.ASCII.GetString(file, at + 4, 4);
            var content = file.AsSpan(at + 8, length);
            if (kind == "IHDR")
            {
                width = BinaryPrimitives.ReadInt32BigEndian(content);
                height = BinaryPrimitives.ReadInt32BigEndian(content[4..]);
                samplesPerPixel = (content[8], content[9], content[12]) switch
                {
                    (8, 2, 0) => 3,
                    (8, 6, 0) => 4,
                    _ => throw new NotSupportedException("This PNG isn't 8-bit RGB or RGBA without interlacing."),
                };
            }
            else if (kind == "IDAT")
            {
                packed.Write(content);
            }

            at += 12 + length;
        }

        packed.Position = 0;
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        return new PngPicture(width, height, samplesPerPixel, Unfilter(lines, width * samplesPerPixel, height, samplesPerPixel));
    }

    public (byte Red, byte Green, byte Blue, byte Alpha) At(int x, int y)
    {
        var pixel = samples.AsSpan(((y * Width) + x) * samplesPerPixel, samplesPerPixel);
        return (pixel[0], pixel[1], pixel[2], samplesPerPixel == 4 ? pixel[3] : (byte)255);
    }

    public IEnumerable<(int X, int Y, (byte Red, byte Green, byte Blue, byte Alpha) Colour)> Pixels() =>
        from y in Enumerable.Range(0, Height)
        from x in Enumerable.Range(0, Width)
        select (x, y, At(x, y));

    // PNG specification, section 9: every line says how its bytes were predicted from the bytes to the left and above.
    private static byte[] Unfilter(Stream lines, int lineLength, int height, int step)
    {
        var result = new byte[lineLength * height];
        var line = new byte[lineLength];
        for (var y = 0; y < height; y++)
        {
            var filter = lines.ReadByte();
            lines.ReadExactly(line);
            for (var x = 0; x < lineLength; x++)
            {
                var left = x >= step ? result[(y * lineLength) + x - step] : 0;
                var above = y > 0 ? result[((y - 1) * lineLength) + x] : 0;
                var corner = x >= step && y > 0 ? result[((y - 1) * lineLength) + x - step] : 0;
                var predicted = filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => Paeth(left, above, corner),
                    _ => throw new NotSupportedException($"There is no filter {filter}."),
                };
                result[(y * lineLength) + x] = (byte)(line[x] + predicted);
            }
        }

        return result;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
