using AlbLint.Cli.Inputs;
using AlbLint.Runtime.Logs;

namespace AlbLint.Cli.Logs;

/// <summary>A log on disk.</summary>
internal sealed record LogFile(string FullPath, string ShownPath) : LogInput(FullPath, ShownPath)
{
    public override long PartedLength
    {
        get
        {
            try
            {
                using var stream = Open();
                return stream.CanSeek && !PackedLog.IsPacked(stream) ? stream.Length : 0;
            }
            catch (Exception failure) when (failure is IOException or UnreadableException)
            {
                return 0; // reading it says why
            }
        }
    }

    public override Stream Open()
    {
        try
        {
            return new FileStream(FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableException("permission denied");
        }
        catch (IOException failure)
        {
            throw new UnreadableException("cannot be read: " + failure.Message.TrimEnd('.'));
        }
    }
}
