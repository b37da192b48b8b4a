using System.Xml;
using System.Xml.Linq;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Servers.Files;

/// <summary>
/// Tomcat by its server.xml, which names every port that it listens on. A file with a DTD is not read: Tomcat would put what its entities stand for in it.
/// See https://tomcat.apache.org/tomcat-10.1-doc/config/http.html
/// </summary>
internal static class TomcatFile
{
    /// <summary>How to raise the keep-alive in it.</summary>
    public const string RaiseKeepAlive = "set keepAliveTimeout to {0}000 on the Connector in server.xml";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The server; null when the file is broken, or has no connector that speaks HTTP.</summary>
    /// <param name="file">The file.</param>
    /// <param name="properties">What stands for <c>${name}</c> in it.</param>
    public static Server? Read(SourceFile file, TomcatProperties properties)
    {
        if (Root(file) is not { Name.LocalName: "Server" } root)
        {
            return null;
        }

        var all = Children(root, "Service").SelectMany(service => Children(service, "Connector"))
            .Select(element => new TomcatConnector(new TomcatElement(element, file, properties), new TomcatElement(root, file, properties))).ToList();
        var connectors = all.Where(connector => connector.SpeaksHttp).ToList();
        return connectors.Count == 0 ? null : new Server
        {
            Name = "Tomcat",
            Place = connectors[0].Place,
            Endpoints = [.. connectors.Select(connector => connector.Endpoint)],
            EndpointsAreComplete = all.TrueForAll(connector => connector.IsUnderstood),
            KeepAlive = !all.TrueForAll(connector => connector.IsUnderstood) ? Setting.Unknown<TimeSpan>("a connector may be of another kind", connectors[0].Place)
                : connectors.Count == 1 || connectors.TrueForAll(connector => connector.KeepAlive.SameAs(connectors[0].KeepAlive)) ? connectors[0].KeepAlive
                : Setting.Unknown<TimeSpan>("connectors have different times", connectors[0].Place),
            RaiseKeepAlive = RaiseKeepAlive,
        };
    }

    private static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    private static XElement? Root(SourceFile file)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(file.Content), Settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
