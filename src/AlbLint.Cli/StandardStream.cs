using Microsoft.Win32.SafeHandles;

namespace AlbLint.Cli;

/// <summary>
/// Standard output and error as plain files. The console's own streams prepare a terminal for reading keys at the first write,
/// with a thread for signals, which a program that only writes pays for at every start.
/// </summary>
internal static class StandardStream
{
    public static Stream Output() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : File(1);

    public static Stream Error() => OperatingSystem.IsWindows() ? Console.OpenStandardError() : File(2);

    private static FileStream File(int descriptor) => new(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
}
