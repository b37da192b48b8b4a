using System.Net;
using System.Net.Sockets;

namespace AlbLint.EndToEnd.Tests.Kestrel;

/// <summary>A small ASP.NET Core program. <c>PORT1</c> and <c>PORT2</c> stand for ports that are free when it starts.</summary>
/// <param name="Source">Program.cs.</param>
/// <param name="AppSettings">appsettings.json, if there is one.</param>
/// <param name="Environment">What it is started with: variables as <c>NAME=value</c>, and arguments, which begin with <c>--</c>; in words.</param>
/// <param name="MayBeUnknown">Whether only running it tells what it does, so that the reader may say nothing.</param>
public sealed record WebProgram(string Source, string? AppSettings = null, string? Environment = null, bool MayBeUnknown = false)
{
    /// <summary>The ports that <c>PORT1</c> and <c>PORT2</c> stand for, once chosen.</summary>
    public (int First, int Second) Ports { get; private init; }

    /// <summary>Environment variables that it is started with.</summary>
    public IReadOnlyDictionary<string, string> Variables => Words.Where(word => !IsArgument(word)).Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Arguments that it is started with.</summary>
    public IEnumerable<string> Arguments => Words.Where(IsArgument);

    private IEnumerable<string> Words => (Environment ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The program with ports in the places that stand for them.</summary>
    public WebProgram OnFreePorts()
    {
        using var first = new TcpListener(IPAddress.Any, 0);
        using var second = new TcpListener(IPAddress.Any, 0);
        first.Start();
        second.Start();
        var chosen = this with { Ports = (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port) };
        return chosen with
        {
            Source = chosen.WithPorts(Source),
            AppSettings = AppSettings is null ? null : chosen.WithPorts(AppSettings),
            Environment = Environment is null ? null : chosen.WithPorts(Environment),
        };
    }

    /// <summary>A text that speaks of <c>PORT1</c> and <c>PORT2</c>, with their numbers.</summary>
    public string WithPorts(string text) => text.Replace("PORT1", Ports.First.ToString()).Replace("PORT2", Ports.Second.ToString());

    private static bool IsArgument(string word) => word.StartsWith("--", StringComparison.Ordinal);
}
