using AlbLint.Servers;
using AlbLint.Servers.Dockerfiles;
using AlbLint.Tests.Kit;
using AlbLint.Text;

namespace AlbLint.Tests.Servers;

/// <summary>What an image starts its application with, by its Dockerfile.</summary>
public sealed class DockerfileTests
{
    [Theory]
    [InlineData("A=1", "ENV A=1")]
    [InlineData("A=1 B=2", "ENV A=1 B=2")]
    [InlineData("A=1 B=2", "env A=1 \\\n  # a comment\n\n  B=2")]
    [InlineData("A=1 B=2", "ENV A=1\r\nENV B=2\r\n")]
    [InlineData("A=1 2", "ENV A 1 2")]
    [InlineData("A=1= 2", "ENV A 1= 2")]
    [InlineData("A=1 2", "ENV A=\"1 2\"")]
    [InlineData("A=1 2", "ENV A='1 2'")]
    [InlineData("A=1 2", "ENV A=1\\ 2")]
    [InlineData("A=", "ENV A=")]
    [InlineData("A=2", "ENV A=1\nENV A=2")]
    [InlineData("A=$B", "ENV A='$B'")]
    [InlineData("A=$B", "ENV A=\\$B")]
    [InlineData("A=1 B=x1y", "ENV A=1\nENV B=x${A}y")]
    [InlineData("A=1 B=1", "ENV A=1\nENV B=\"$A\"")]
    [InlineData("A=2 B=1", "ENV A=1\nENV A=2 B=$A")]
    [InlineData("A=1 B=1 C=2", "ENV A=1\nENV B=${A:-2} C=${A:+2}")]
    [InlineData("A= B=2 C=", "ENV A=\nENV B=${A:-2} C=${A:+2}")]
    [InlineData("A=8080", "ARG PORT=8080\nENV A=$PORT")]
    [InlineData("A=8080", "ARG PORT\nENV A=$PORT", "ARG PORT=8080\n")]
    [InlineData("A=?", "ENV A=$PORT", "ARG PORT=8080\n")]
    [InlineData("A=?", "ARG PORT\nENV A=$PORT")]
    [InlineData("A=?", "ENV A=$PATH:/x")]
    [InlineData("A=?", "ENV A=${B#x}")]
    [InlineData("A=1", "ENV A=1 `\n", "# escape=`\n")]
    [InlineData("B=1", "RUN <<EOF\nENV A=1\nEOF\nENV B=1")]
    [InlineData("B=1", "COPY <<-\"EOF\" /x\nENV A=1\n\tEOF\nENV B=1")]
    [InlineData("B=1", "RUN echo $((1<<A))\nENV B=1")]
    [InlineData("B=1", "HEALTHCHECK CMD ENV A=1\nEXPOSE 80\nLABEL A=1\nONBUILD ENV A=1\nENV B=1")]
    public void Variables_are_what_ENV_sets(string variables, string instructions, string before = "") =>
        Assert.Equal(variables, Variables(Read(before + "FROM scratch\n" + instructions)));

    [Fact]
    public void The_last_stage_inherits_from_the_stage_that_it_is_built_on()
    {
        var environment = Read("""
            FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:8.0 AS build
            ENV A=build
            FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS Base
            ENV A=1 B=1
            ENTRYPOINT ["dotnet", "Base.dll"]
            CMD ["--a"]
            FROM base
            ENV B=2
            """);

        Assert.Equal("A=1 B=2", Variables(environment));
        Assert.Equal("mcr.microsoft.com/dotnet/aspnet:8.0", environment.Image.Value);
        Assert.Equal("dotnet Base.dll --a", Words(environment));
    }

    [Theory]
    [InlineData("dotnet App.dll", "ENTRYPOINT [\"dotnet\", \"App.dll\"]")]
    [InlineData("dotnet App.dll", "CMD [ \"dotnet\",\"App.dll\" ]")]
    [InlineData("dotnet App.dll --urls http://*:1", "ENTRYPOINT [\"dotnet\", \"App.dll\"]\nCMD [\"--urls\", \"http://*:1\"]")]
    [InlineData("dotnet App.dll --a", "CMD [\"--a\"]\nENTRYPOINT [\"dotnet\", \"App.dll\"]")]
    [InlineData("/bin/sh -c dotnet App.dll", "CMD dotnet App.dll")]
    [InlineData("/bin/sh -c [dotnet, App.dll]", "CMD [dotnet, App.dll]")]
    [InlineData("a\"b\\cA", "CMD [\"a\\\"b\\\\c\\u0041\"]")]
    [InlineData("?", "SHELL [\"pwsh\"]\nCMD dotnet App.dll")]
    [InlineData("none", "WORKDIR /app")]
    public void Words_are_those_of_ENTRYPOINT_and_CMD(string words, string instructions) => Assert.Equal(words, Words(Read("FROM scratch\n" + instructions)));

    [Fact]
    public void An_entry_point_drops_the_command_of_the_image_below() => Assert.Equal("b", Words(Read("FROM scratch AS x\nCMD [\"a\"]\nFROM x\nENTRYPOINT [\"b\"]")));

    [Theory]
    [InlineData("x:8.0", "ARG TAG=8.0\nFROM x:$TAG")]
    [InlineData("x:8.0", "ARG TAG=8.0\nFROM x:${TAG}")]
    [InlineData("?", "ARG TAG\nFROM x:$TAG")]
    [InlineData("?", "FROM x:$TAG")]
    public void The_image_may_come_from_arguments(string image, string text) => Assert.Equal(image, Read(text).Image.TryGet(out var name) ? name : "?");

    [Fact]
    public void Values_stand_where_they_are_written()
    {
        const string Text = "FROM scratch\nENV A=1 \\\n    B=[|\"x y\"|]\n";
        var (text, places) = (MarkedText.Parse(Text).Text, MarkedText.Parse(Text).Places);

        Assert.Equal(places, [Read(text).Variables["B"].Place.Range]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ENV A=1")]
    [InlineData("FROM")]
    [InlineData("FROM a b")]
    [InlineData("FROM scratch\nENVIRONMENT A=1")]
    [InlineData("{{ template }}\nFROM scratch")]
    [InlineData("\\")]
    public void What_does_not_build_says_nothing(string text) => Assert.Null(DockerfileReader.Read(new SourceFile("Dockerfile", text)));

    [Theory]
    [InlineData("ENV A")]
    [InlineData("ENV A=\"1")]
    [InlineData("ENV =1")]
    public void What_is_not_understood_leaves_the_variables_open(string instruction) => Assert.False(Read("FROM scratch\n" + instruction).IsComplete);

    [Fact]
    public void Nothing_throws_when_a_character_is_missing()
    {
        const string Text = "# escape=`\nARG A=1\nFROM x:${A:-\"2\"} AS b `\n # c\nENV A \"b\\\"\" c\nENV A='1' B=${A:+$A}`\n\nENTRYPOINT [\"a\\u0041\", \"b\"]\nRUN <<-EOF\nx\nEOF\nFROM b\nCMD [ ]\nARG\nCMD";

        Assert.All(Enumerable.Range(0, Text.Length), at =>
        {
            _ = DockerfileReader.Read(new SourceFile("Dockerfile", Text[..at]));
            _ = DockerfileReader.Read(new SourceFile("Dockerfile", Text.Remove(at, 1)));
        });
    }

    [Fact]
    public void A_value_that_doubles_itself_ends()
    {
        var doubled = string.Concat(Enumerable.Range(0, 100).Select(_ => "ENV A=$A$A\n"));

        Assert.Equal("A=?", Variables(Read("FROM scratch\nENV A=x\n" + doubled)));
    }

    private static HostEnvironment Read(string text) => DockerfileReader.Read(new SourceFile("Dockerfile", text))!;

    private static string Variables(HostEnvironment environment) =>
        string.Join(" ", environment.Variables.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={(pair.Value.TryGet(out var value) ? value : "?")}"));

    private static string Words(HostEnvironment environment) =>
        environment.Words is null ? "none" : environment.Words.TryGet(out var words) ? string.Join(" ", words) : "?";
}
