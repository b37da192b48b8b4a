using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers;

/// <summary>An address that configuration makes Kestrel bind.</summary>
/// <param name="Place">Where it is decided.</param>
/// <param name="Port">The port.</param>
/// <param name="Protocol">HTTP or HTTPS.</param>
/// <param name="IsLoopback">Whether it is loopback.</param>
/// <param name="Section">The name of its entry in Kestrel:Endpoints; null when it comes from elsewhere.</param>
public sealed record KestrelBinding(Place Place, Setting<int> Port, Setting<TransportProtocol> Protocol, Setting<bool> IsLoopback, string? Section);

/// <summary>What text in configuration, or in code, makes Kestrel bind.</summary>
public sealed class KestrelBindings
{
    private readonly List<KestrelBinding> _all = [];

    /// <summary>The addresses, in order.</summary>
    public IReadOnlyList<KestrelBinding> All => _all;

    /// <summary>Whether all the text that was added could be read.</summary>
    public bool AreComplete { get; private set; } = true;

    /// <summary>Adds endpoints of the configuration, which have a name and an address.</summary>
    public void AddSections(IEnumerable<(string Name, Setting<string> Url)> endpoints)
    {
        foreach (var (name, url) in endpoints)
        {
            AddUrls(url, name);
        }
    }

    /// <summary>Adds addresses separated by semicolons.</summary>
    /// <param name="text">The addresses.</param>
    /// <param name="section">The entry of Kestrel:Endpoints that gives them; null when none does.</param>
    public void AddUrls(Setting<string> text, string? section = null)
    {
        if (!text.IsKnown || KestrelUrl.ParseAll(text.Value) is not { } urls)
        {
            AreComplete = false;
            return;
        }

        foreach (var url in urls)
        {
            _all.Add(new(text.Place, text.Select(_ => url.Port), text.Select(_ => url.Protocol), text.Select(_ => url.Address.IsLoopback), section));
        }
    }

    /// <summary>Adds what HTTP_PORTS and HTTPS_PORTS say, which bind every address. Without HTTP_PORTS more may be bound: an image built on Microsoft's has its port.</summary>
    public void AddPorts(DotNetConfiguration configuration)
    {
        if (configuration["HTTP_PORTS"] is { } plain)
        {
            AddPorts(plain, TransportProtocol.HTTP);
        }
        else
        {
            AreComplete = false;
        }

        if (configuration["HTTPS_PORTS"] is { } secure)
        {
            AddPorts(secure, TransportProtocol.HTTPS);
        }
    }

    private void AddPorts(Setting<string> text, TransportProtocol protocol)
    {
        if (!text.IsKnown)
        {
            AreComplete = false;
            Add(text.Select(_ => 0));
            return;
        }

        foreach (var part in text.Value.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (BindAddress.PortOf(part) is { } port)
            {
                Add(text.Select(_ => port));
            }
            else
            {
                AreComplete = false;
            }
        }

        void Add(Setting<int> port) => _all.Add(new(text.Place, port, Setting.Written(protocol, text.Place), Setting.Written(false, text.Place), null));
    }
}
