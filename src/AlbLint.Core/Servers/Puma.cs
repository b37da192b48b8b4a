using AlbLint.Model;

namespace AlbLint.Servers;

/// <summary>
/// Puma by its command line and environment. It reads config/puma.rb by itself, which may say anything that the command line does not:
/// https://github.com/puma/puma/blob/main/lib/puma/configuration.rb
/// </summary>
internal static class Puma
{
    public static Server? Of(ContainerFacts facts)
    {
        if (facts.Command is not { } command || !IsPuma(command))
        {
            return null;
        }

        var addresses = Addresses(command).ToList();
        return new Server
        {
            Name = "Puma",
            Place = facts.Words!.Place,
            Endpoints = [.. addresses.OfType<BindAddress>().Select(address =>
                Listening.At(facts.FromCommand(address), 9292, facts.FromCommand(TransportProtocol.HTTP), facts.FromCommand(HttpVersions.Http1)))],
            EndpointsAreComplete = addresses.Count > 0 && !addresses.Contains(null),

            // Puma 7 reads the variable; its default is 65 s, up to version 6 it was 20 s: https://github.com/puma/puma/blob/main/History.md
            KeepAlive = facts.Environment["PUMA_PERSISTENT_TIMEOUT"] is { } seconds
                ? Listening.Convert(seconds, Listening.Seconds, "a number of seconds")
                : facts.UnknownFromCommand<TimeSpan>("Puma's version or config/puma.rb decides: 20 s up to Puma 6, 65 s from Puma 7"),
            RaiseKeepAlive = "set persistent_timeout {0} in config/puma.rb",
        };
    }

    private static bool IsPuma(CommandLine command) =>
        command.Program == "puma"
        || (command.Program == "rails" && command.Arguments.Count > 0 && command.Arguments[0] is "server" or "s" && !command.Arguments.Contains("webrick"));

    private static IEnumerable<BindAddress?> Addresses(CommandLine command)
    {
        if (command.Program == "rails")
        {
            // config/puma.rb has no say when rails server names both.
            if (command.Option("-b", "--binding") is { } host && command.Option("-p", "--port") is { } number)
            {
                yield return BindAddress.PortOf(number) is { } port ? new BindAddress(host, port) : null;
            }

            yield break;
        }

        foreach (var bind in command.Options("-b", "--bind"))
        {
            yield return bind.StartsWith("tcp://", StringComparison.Ordinal) ? BindAddress.Parse(bind.Substring("tcp://".Length)) : null;
        }

        foreach (var port in command.Options("-p", "--port"))
        {
            yield return BindAddress.PortOf(port) is { } number ? new BindAddress("0.0.0.0", number) : null;
        }
    }
}
