using AlbLint.Aws.Access;
using AlbLint.Aws.S3;
using AlbLint.Cli.Inputs;
using AlbLint.Runtime.Logs;

namespace AlbLint.Cli.Logs;

/// <summary>Logs in S3.</summary>
internal static class S3Logs
{
    /// <summary>The logs below an address that may have lines within a filter.</summary>
    /// <exception cref="UnreadableException">They cannot be listed.</exception>
    public static IEnumerable<LogInput> Find(string path, AwsAccess access, LogFilter filter)
    {
        var location = S3Location.Parse(path) ?? throw new UnreadableException("no bucket: s3://BUCKET/PREFIX");
        return Asked(() =>
        {
            var reader = new S3Reader(access);
            return reader.List(location).Where(item => LogFinder.IsLogName(item.Key) && filter.MayCover(item.Key)).Select(item => new S3Log(reader, item));
        });
    }

    private static T Asked<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (AwsFailure failure)
        {
            throw new UnreadableException(failure.Message);
        }
    }

    private sealed record S3Log(S3Reader Reader, S3Item Item) : LogInput(Item.ToString(), Item.ToString())
    {
        public override Stream Open() => Asked(() => Reader.Open(Item));
    }
}
