using AlbLint.Model;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Servers.Files;

/// <summary>Which server.xml an image built on Tomcat's has, and what is put into it.</summary>
public sealed class TomcatImageTests
{
    private const string Xml = "<Server><Service><Connector port='80' keepAliveTimeout='5000'/></Service></Server>";
    private const string Copied = "FROM tomcat:10.1-jre17\nCOPY server.xml conf/\n";

    [Theory]
    [InlineData("FROM tomcat\nCOPY server.xml /usr/local/tomcat/conf/server.xml", "server.xml")]
    [InlineData("FROM tomcat\nCOPY server.xml /usr/local/tomcat/conf", "server.xml")]
    [InlineData("FROM tomcat\nCOPY server.xml conf/server.xml", "server.xml")]
    [InlineData("FROM public.ecr.aws/docker/library/tomcat:9\nCOPY --chown=tomcat docker/server.xml ${CATALINA_HOME}/conf/", "docker/server.xml")]
    [InlineData("FROM tomcat\nCOPY conf/ /usr/local/tomcat/conf/\nCMD [\"catalina.sh\", \"run\"]", "conf/server.xml")]
    [InlineData("FROM tomcat\nCOPY server.xml conf/\nCOPY tomcat-users.xml conf/\nCOPY app.war webapps/ROOT.war", "server.xml")]
    [InlineData("FROM maven AS build\nRUN mvn package\nFROM tomcat\nCOPY server.xml conf/\nCOPY --from=build /src/target/app.war webapps/", "server.xml")]
    [InlineData("FROM tomcat\nADD rootfs /\nRUN rm -rf webapps/*", "rootfs/usr/local/tomcat/conf/server.xml")]
    public void The_file_that_is_copied_in_counts(string dockerfile, string path)
    {
        var server = BuiltServer.Of(dockerfile, (path, Xml));
        Assert.Equal(("HTTP 80", "5 s"), (server.Endpoints(), server.KeepAlive()));
        Assert.Equal(path, server!.KeepAlive.Place.File.Path);
    }

    [Theory]
    [InlineData("FROM tomcat\nCOPY app.war /usr/local/tomcat/webapps/ROOT.war")]
    [InlineData("FROM tomcat\nCOPY tomcat-users.xml conf/\nCOPY --from=build /app.war webapps/")]
    [InlineData("FROM tomcat\nRUN rm -rf /usr/local/tomcat/webapps/*\nCMD [\"catalina.sh\", \"run\"]")]
    [InlineData("FROM tomcat AS base\nCOPY server.xml conf/\nFROM tomcat")]
    public void The_shipped_file_counts_where_nothing_replaces_it(string dockerfile)
    {
        var server = BuiltServer.Of(dockerfile, ("server.xml", Xml), ("tomcat-users.xml", "<tomcat-users/>"), ("app.war", ""));
        Assert.Equal(("HTTP 8080", "20 s"), (server.Endpoints(), server.KeepAlive()));
    }

    [Theory]
    [InlineData("FROM tomcat\nCOPY *.xml conf/")]
    [InlineData("FROM tomcat\nCOPY --from=build /conf/ conf/")]
    [InlineData("FROM tomcat\nCOPY --from=build /server.xml $WHERE/")]
    [InlineData("FROM tomcat\nADD conf.tar.gz /usr/local/tomcat/")]
    [InlineData(Copied + "RUN sed -i s/80/8080/ conf/server.xml")]
    [InlineData("FROM tomcat\nRUN sed -i s/8080/80/ $CATALINA_HOME/conf/server.xml")]
    [InlineData("FROM tomcat\nRUN wget -O conf/server.xml https://example.com/server.xml")]
    [InlineData(Copied + "CMD sed -i s/80/8080/ conf/server.xml && catalina.sh run")]
    [InlineData(Copied + "CMD [\"catalina.sh\", \"run\", \"-config\", \"conf/other.xml\"]")]
    [InlineData(Copied + "ENTRYPOINT [\"/start.sh\"]")]
    [InlineData(Copied + "ENV CATALINA_BASE=/srv/tomcat")]
    [InlineData("FROM tomcat\nENV CATALINA_BASE=/srv/tomcat")]
    [InlineData("FROM example.com/tomcat\nCOPY server.xml /usr/local/tomcat/conf/")]
    public void Silent_where_another_file_may_count(string dockerfile) => Assert.Null(BuiltServer.Of(dockerfile, ("server.xml", Xml), ("conf/server.xml", Xml)));

    [Theory]
    [InlineData("/usr/local/tomcat/conf", false)]
    [InlineData("/usr/local/tomcat/conf/server.xml", false)]
    [InlineData("/usr/local/tomcat/logs", true)]
    public void Silent_where_a_volume_covers_the_file(string mount, bool isKnown) => Assert.Equal(isKnown, BuiltServer.In(BuiltServer.Container(mount), Copied, ("server.xml", Xml)) is not null);

    [Theory]
    [InlineData("", "${keep:-5000}", "5 s")]
    [InlineData("ENV JAVA_OPTS=\"-Xmx1g -Dkeep=3000\"", "${keep}", "3 s")]
    [InlineData("ENV JAVA_OPTS=-Dkeep=3000 CATALINA_OPTS=-Dkeep=4000", "${keep:-5000}", "4 s")]
    [InlineData("ENV CATALINA_OPTS='-Dfile.encoding=UTF-8'", "${keep:-5000}", "5 s")]
    [InlineData("ENV keep=3000", "${keep:-5000}", "5 s")]
    public void A_system_property_is_put_in(string instruction, string value, string keepAlive) => Assert.Equal(keepAlive, With(instruction, value).KeepAlive());

    [Theory]
    [InlineData("", "${keep}")]
    [InlineData("ENV CATALINA_OPTS=\"$OPTIONS\"", "${keep:-5000}")]
    [InlineData("ENV CATALINA_OPTS=@/options", "${keep:-5000}")]
    [InlineData("ENV CATALINA_OPTS=-Dorg.apache.tomcat.util.digester.PROPERTY_SOURCE=org.apache.tomcat.util.digester.EnvironmentPropertySource", "${keep:-5000}")]
    [InlineData("COPY setenv.sh bin/", "${keep:-5000}")]
    [InlineData("RUN echo keep=1 >> conf/catalina.properties", "${keep:-5000}")]
    public void Silent_where_a_property_may_be_set_elsewhere(string instruction, string value) => Assert.Equal("?", With(instruction, value).KeepAlive());

    [Fact]
    public void A_property_s_default_is_named()
    {
        Assert.True(With("", "${keep:-5000}")!.KeepAlive.IsParameterDefault);
        Assert.True(With("", "5000")!.KeepAlive.IsWritten);
    }

    private static Server? With(string instruction, string value) =>
        BuiltServer.Of(Copied + instruction, ("server.xml", $"<Server><Service><Connector port='80' keepAliveTimeout='{value}'/></Service></Server>"), ("setenv.sh", ""));
}
