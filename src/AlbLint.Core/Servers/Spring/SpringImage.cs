using AlbLint.Model;
using AlbLint.Servers.Dockerfiles;
using AlbLint.Servers.Files;

namespace AlbLint.Servers.Spring;

/// <summary>
/// A Spring Boot application in an image that is built from its project: the jar, or the layers of the jar, is what the image starts, and the project's
/// configuration files are in it.
/// </summary>
internal static class SpringImage
{
    private const string Properties = "https://docs.spring.io/spring-boot/appendix/application-properties/index.html#appendix.application-properties.server";
    private const string Launcher = ".JarLauncher";

    private static readonly string[] BuildFileNames = ["pom.xml", "build.gradle", "build.gradle.kts"];

    // Names in code, and in files of builds, after which something else may decide.
    private static readonly string[] DecidingCode = ["WebServerFactory", "ConnectorCustomizer", "KeepAliveTimeout", "setProperty(\"server.", "ConfigurableEnvironment"];
    private static readonly string[] SeveralModules = ["<modules>", "include(", "include '", "include \"", "spring-cloud-starter-bootstrap"];

    /// <summary>The server; null when the image runs no Spring Boot application of the build context, or when something else may decide.</summary>
    public static Server? Of(BuiltImage image, Container container, ContainerFacts facts, BuildFiles files)
    {
        if (facts.Command is not { Before: "" } command || !StartsJar(command) || IsConfiguredElsewhere(facts) || container.MountPaths.Count > 0
            || image.Copies.Any(copy => copy.Source is { } source && (source.Contains("application") || source.Contains("config"))) || BuildFile(files) is not { } buildFile
            || SpringDocuments.In(files) is not { } statements || MayDecide(files))
        {
            return null;
        }

        var properties = new SpringProperties(facts.Environment, statements);
        var connector = SpringConnector.Of(buildFile);
        var place = facts.Words!.Place;
        return new Server
        {
            Name = "Spring Boot",
            Place = place,
            Endpoints = [Endpoint(properties, facts)],
            EndpointsAreComplete = !properties.HasAny("management.server.port"),
            KeepAlive = connector is null ? Setting.Unknown<TimeSpan>("the embedded server decides", place)
                : connector.Properties.Select(name => properties[name]).FirstOrDefault(value => value is not null) is { } written ? Listening.Convert(written, SpringDuration.Parse, "a duration")
                : Setting.Defaulted(connector.KeepAlive, place),
            RaiseKeepAlive = $"set {(connector ?? SpringConnector.Tomcat).Property} to {{0}}s",
            ShutdownTimeout = properties["server.shutdown"]?.Is("graceful") == true && properties["spring.lifecycle.timeoutpershutdownphase"] is { } phase
                ? Listening.Convert(phase, SpringDuration.Parse, "a duration") : null,
        };
    }

    /// <summary><c>java -jar app.jar</c>, or the launcher of a jar that is taken apart: https://docs.spring.io/spring-boot/reference/packaging/container-images/dockerfiles.html</summary>
    private static bool StartsJar(CommandLine command) => command.Program == "java"
        && (command.Option("-jar") is not null || command.Arguments.Any(argument => argument.EndsWith(Launcher, StringComparison.Ordinal)));

    /// <summary>Arguments and system properties beat the environment, and may name other files or profiles.</summary>
    private static bool IsConfiguredElsewhere(ContainerFacts facts) =>
        facts.Command!.Arguments.Any(argument => argument.StartsWith("--", StringComparison.Ordinal) || argument.StartsWith("@", StringComparison.Ordinal)
            || (argument.StartsWith("-D", StringComparison.Ordinal) && (argument.Contains("server") || argument.Contains("spring"))))
        || facts.Environment.Names.Any(name => name is "SPRING_APPLICATION_JSON" or "JAVA_TOOL_OPTIONS" or "JDK_JAVA_OPTIONS" || name.StartsWith("SPRING_CONFIG", StringComparison.Ordinal)
            || name.StartsWith("SPRING_CLOUD", StringComparison.Ordinal));

    private static string? BuildFile(BuildFiles files)
    {
        var settings = new[] { "settings.gradle", "settings.gradle.kts" }.Select(files.Read).Select(file => file?.Content ?? "");
        var found = BuildFileNames.Select(files.Read).FirstOrDefault(file => file is not null)?.Content;
        return found is not null && found.Contains("spring-boot") && !settings.Append(found).Any(text => SeveralModules.Any(text.Contains)) ? found : null;
    }

    private static bool MayDecide(BuildFiles files) =>
        files.Below("src/main").Where(path => path.EndsWith(".java", StringComparison.Ordinal) || path.EndsWith(".kt", StringComparison.Ordinal) || path.EndsWith(".groovy", StringComparison.Ordinal))
            .Any(path => files.Read(path) is not { } file || DecidingCode.Any(name => file.Content.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0));

    private static Endpoint Endpoint(SpringProperties properties, ContainerFacts facts)
    {
        var port = properties["server.port"] ?? Setting.Defaulted(new Default<string>("8080", "Spring Boot", Properties), facts.Words!.Place);
        var address = properties["server.address"] ?? Setting.Defaulted(new Default<string>("", "Spring Boot", Properties), port.Place);
        return new Endpoint
        {
            Place = port.Place,
            Port = Listening.Convert(port, BindAddress.PortOf, "a port"),
            Protocol = Protocol(properties, port),
            IsLoopback = address.Select(BindAddress.IsLoopbackHost),
            Versions = properties.HasAny("server.http2") ? Setting.Unknown<HttpVersions>("server.http2.enabled decides", port.Place)
                : Setting.Defaulted(new Default<HttpVersions>(HttpVersions.Http1, "Spring Boot", Properties), port.Place),
        };
    }

    // https://docs.spring.io/spring-boot/how-to/webserver.html#howto.webserver.configure-ssl
    private static Setting<TransportProtocol> Protocol(SpringProperties properties, Setting<string> port) =>
        !properties.HasAny("server.ssl.") ? Setting.Defaulted(new Default<TransportProtocol>(TransportProtocol.HTTP, "Spring Boot", Properties), port.Place)
        : properties["server.ssl.enabled"] is { } enabled ? enabled.Select(text => text == "false" ? TransportProtocol.HTTP : TransportProtocol.HTTPS)
        : new[] { "server.ssl.bundle", "server.ssl.keystore", "server.ssl.certificate" }.Select(name => properties[name]).FirstOrDefault(value => value is not null) is { } store
            ? store.Select(_ => TransportProtocol.HTTPS)
            : Setting.Unknown<TransportProtocol>("server.ssl decides", port.Place);
}
