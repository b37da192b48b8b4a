using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Servers.Spring;

/// <summary>Spring Boot applications in images that are built from their projects.</summary>
public sealed class SpringImageTests
{
    private const string Jar = "FROM eclipse-temurin:21-jre\nWORKDIR /app\nCOPY target/*.jar app.jar\nENTRYPOINT [\"java\", \"-jar\", \"app.jar\"]\n";
    private const string Properties = "src/main/resources/application.properties";
    private const string Yaml = "src/main/resources/application.yml";
    private static readonly (string Path, string Text) Maven = ("pom.xml", "<artifactId>spring-boot-starter-web</artifactId>");

    [Theory]
    [InlineData(Properties, "server.tomcat.keep-alive-timeout=30s")]
    [InlineData(Properties, "# limits\nserver.tomcat.keepAliveTimeout: 30000")]
    [InlineData(Properties, "server.tomcat.connection-timeout = PT30S")]
    [InlineData(Properties, "app.files=C:\\\\\nserver.tomcat.keep-alive-timeout=30s")]
    [InlineData(Yaml, "server:\n  # limits\n  tomcat:\n    keep-alive-timeout: 30s # short\n")]
    [InlineData(Yaml, "spring: { application: { name: shop } }\nserver.tomcat.keep-alive-timeout: \"30s\"\n")]
    public void The_time_of_the_file_counts(string path, string text)
    {
        var server = Server(Jar, (path, text))!;
        Assert.Equal(("Spring Boot", TimeSpan.FromSeconds(30), path), (server.Name, server.KeepAlive.Value, server.KeepAlive.Place.File.Path));
    }

    [Theory]
    [InlineData("ENTRYPOINT [\"java\", \"-XX:MaxRAMPercentage=75\", \"-jar\", \"/app.jar\"]")]
    [InlineData("ENTRYPOINT java -jar app.jar")]
    [InlineData("ENTRYPOINT [\"java\", \"org.springframework.boot.loader.launch.JarLauncher\"]")]
    public void The_jar_and_its_layers_are_known_by_what_is_started(string start) => Assert.Equal(
        TimeSpan.FromSeconds(60), Server("FROM maven AS build\nCOPY . .\nFROM eclipse-temurin:21-jre\nCOPY --from=build target/app.jar /app.jar\n" + start)!.KeepAlive.Value);

    [Theory]
    [InlineData("spring-boot-starter-webmvc", 60)]
    [InlineData("spring-boot-starter-web spring-boot-starter-jetty", 30)]
    public void What_is_not_written_is_as_the_embedded_server_has_it(string starters, int seconds)
    {
        var server = BuiltServer.Of(Jar, ("build.gradle", starters))!;
        Assert.Equal((TimeSpan.FromSeconds(seconds), true), (server.KeepAlive.Value, server.KeepAlive.IsBuiltIn));
        Assert.Equal((8080, TransportProtocol.HTTP, false), (server.Endpoints[0].Port.Value, server.Endpoints[0].Protocol.Value, server.Endpoints[0].IsLoopback.Value));
    }

    [Theory]
    [InlineData("spring-boot-starter-webflux")]
    [InlineData("spring-boot-starter-web spring-boot-starter-undertow")]
    public void Netty_and_Undertow_never_close(string starters) => Assert.Equal(Model.Server.KeepAliveForever, BuiltServer.Of(Jar, ("build.gradle.kts", starters))!.KeepAlive.Value);

    [Fact]
    public void Where_it_listens_follows_from_the_file()
    {
        var server = Server(Jar, (Yaml, "server:\n  port: ${PORT:9000}\n  address: 127.0.0.1\n  ssl:\n    key-store: classpath:store.p12\n"))!;
        var endpoint = Assert.Single(server.Endpoints);
        Assert.Equal((9000, true, TransportProtocol.HTTPS), (endpoint.Port.Value, endpoint.IsLoopback.Value, endpoint.Protocol.Value));
        Assert.True(server.EndpointsAreComplete);
    }

    [Theory]
    [InlineData("SERVER_PORT")]
    [InlineData("PORT")]
    public void The_environment_beats_the_file(string variable) => Assert.Equal(
        7000, BuiltServer.In(BuiltServer.Container(null, (variable, "7000")), Jar, Maven, (Properties, "server.port=${PORT:9000}"))!.Endpoints[0].Port.Value);

    [Theory]
    [InlineData("src/main/resources/application-prod.properties", "server.tomcat.keep-alive-timeout=75s")]
    [InlineData("src/main/resources/application.yml", "server:\n  port: 8080\n---\nspring:\n  config:\n    activate:\n      on-profile: prod\nserver:\n  tomcat:\n    keep-alive-timeout: 75s\n")]
    public void A_profile_that_sets_it_leaves_it_unknown(string path, string text)
    {
        var server = Server(Jar, (path, text))!;
        Assert.False(server.KeepAlive.IsKnown);
        Assert.Equal(8080, server.Endpoints[0].Port.Value);
    }

    [Theory]
    [InlineData(Jar, "src/main/java/Web.java", "factory.addConnectorCustomizers(c -> c.setKeepAliveTimeout(75000));")]
    [InlineData(Jar, Properties, "spring.config.import=configserver:")]
    [InlineData(Jar, "src/main/resources/bootstrap.yml", "spring:")]
    [InlineData(Jar, Yaml, "server: *shared")]
    [InlineData(Jar, "settings.gradle", "include 'web'")]
    [InlineData(Jar + "ENV SPRING_CONFIG_LOCATION=/etc/app/\n", Properties, "server.port=80")]
    [InlineData(Jar + "ENV JAVA_TOOL_OPTIONS=-Dserver.port=81\n", Properties, "server.port=80")]
    [InlineData(Jar + "COPY config ./config\n", Properties, "server.port=80")]
    [InlineData("FROM eclipse-temurin:21\nENTRYPOINT [\"java\", \"-jar\", \"app.jar\", \"--server.port=81\"]\n", Properties, "server.port=80")]
    [InlineData("FROM eclipse-temurin:21\nENTRYPOINT [\"java\", \"-Dspring.profiles.active=prod\", \"-jar\", \"app.jar\"]\n", Properties, "server.port=80")]
    [InlineData("FROM eclipse-temurin:21\nENTRYPOINT [\"java\", \"Main\"]\n", Properties, "server.port=80")]
    [InlineData("FROM eclipse-temurin:21\nENTRYPOINT [\"./start.sh\"]\n", Properties, "server.port=80")]
    public void Silent_where_something_else_may_decide(string dockerfile, string path, string text) => Assert.Null(Server(dockerfile, (path, text)));

    [Fact]
    public void Silent_without_a_build_file_of_Spring_Boot() => Assert.Null(BuiltServer.Of(Jar, ("pom.xml", "<artifactId>quarkus</artifactId>")));

    [Fact]
    public void Silent_where_a_volume_may_bring_other_files() => Assert.Null(BuiltServer.In(BuiltServer.Container("/app/config"), Jar, Maven));

    [Theory]
    [InlineData("server.shutdown=graceful\nspring.lifecycle.timeout-per-shutdown-phase=45s", 45)]
    [InlineData("spring.lifecycle.timeout-per-shutdown-phase=45s", null)]
    public void A_graceful_shutdown_takes_the_time_of_its_phase(string text, int? seconds) =>
        Assert.Equal(seconds, (int?)Server(Jar, (Properties, text))!.ShutdownTimeout?.Value.TotalSeconds);

    private static Server? Server(string dockerfile, params (string Path, string Text)[] files) => BuiltServer.Of(dockerfile, [Maven, .. files]);
}
