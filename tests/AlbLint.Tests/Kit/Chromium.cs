using System.Diagnostics;

namespace AlbLint.Tests.Kit;

/// <summary>A real browser without a window.</summary>
internal static class Chromium
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Where it is; null when this machine has none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(directory => Path.Combine(directory, "chromium")).FirstOrDefault(File.Exists);

    /// <summary>The document that a page has become, its scripts run.</summary>
    public static string Document(string file)
    {
        var profile = Directory.CreateTempSubdirectory("alblint-browser");
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(Program!)
            {
                ArgumentList =
                {
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={profile.FullName}", "--dump-dom", new Uri(file).AbsoluteUri,
                },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            browser.ErrorDataReceived += (_, _) => { };
            browser.BeginErrorReadLine();
            var document = browser.StandardOutput.ReadToEndAsync();
            if (!document.Wait(Patience))
            {
                browser.Kill(entireProcessTree: true);
                throw new TimeoutException("the browser does not answer");
            }

            return document.Result;
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}

/// <summary>A test that needs a browser; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.Program is null ? "no chromium on this machine" : null;
}
