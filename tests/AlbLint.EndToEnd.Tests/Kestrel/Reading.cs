using AlbLint.CSharp;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Servers;
using AlbLint.Text;

namespace AlbLint.EndToEnd.Tests.Kestrel;

/// <summary>What the reader concludes of a program that runs.</summary>
internal static class Reading
{
    /// <summary>The application as it is read from the program's source.</summary>
    public static Application Of(RunningWeb web)
    {
        IReadOnlyList<SourceFile> configuration = web.Program.AppSettings is { } settings ? [new SourceFile("appsettings.json", settings)] : [];
        return ApplicationReader.For(web.Compilation, configuration)?.ReadWhole(default, EnvironmentOf(web.Program)) ?? throw new InvalidOperationException("not read as an ASP.NET Core application");
    }

    /// <summary>What the program is started with, as a Dockerfile on an image that sets nothing by itself would say; null for a program that is just started.</summary>
    private static HostEnvironment? EnvironmentOf(WebProgram program)
    {
        var place = new Place(new SourceFile("Dockerfile", ""), default);
        return program.Environment is null ? null : HostEnvironment.OfImage(
            Setting.Unknown<string>("an image that sets nothing", place),
            program.Variables.ToDictionary(pair => pair.Key, pair => Setting.Written(pair.Value, place)),
            isComplete: true,
            Setting.Written<IReadOnlyList<string>>(["dotnet", "Web.dll", .. program.Arguments], place),
            command: null);
    }

    /// <summary>Checks that a setting is read as it is in effect. What only running the program tells may be unknown instead.</summary>
    public static void IsTrue<T>(WebProgram program, T inEffect, Setting<T> read)
    {
        if (read.IsKnown || !program.MayBeUnknown)
        {
            Assert.Equal(inEffect, read.TryGet(out var value) ? value : throw new InvalidOperationException("not read: " + read.Source));
        }
    }

    /// <summary>The rules that find fault with an application, behind a load balancer with AWS's idle timeout.</summary>
    public static IEnumerable<string> Faults(Application application) =>
        new Linter().Lint([new Deployment { Applications = [application], AssumedIdleTimeout = Setting.Written(TimeSpan.FromMinutes(1), application.Server.Place), IsMeantForLoadBalancer = true }])
            .Select(finding => finding.Rule.Id);
}
