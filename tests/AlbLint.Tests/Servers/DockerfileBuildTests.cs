using AlbLint.Model;
using AlbLint.Servers.Dockerfiles;
using AlbLint.Text;

namespace AlbLint.Tests.Servers;

/// <summary>Builds of a Dockerfile that are given a target or arguments.</summary>
public sealed class DockerfileBuildTests
{
    private const string Stages = "FROM node:22 AS dev\nCMD [\"node\", \"dev.js\"]\nFROM node:20 as Prod\nCMD [\"node\", \"server.js\"]\nFROM node:18\n";

    [Theory]
    [InlineData("dev", "node:22")]
    [InlineData("prod", "node:20")]
    [InlineData("1", "node:20")]
    [InlineData("2", "node:18")]
    [InlineData(null, "node:18")]
    public void The_target_is_the_last_stage(string? target, string image) => Assert.Equal(image, DockerfileReader.Read(DockerfileBuild.Of(File(Stages), target, [])!)!.Image.Value);

    [Fact]
    public void A_target_that_is_not_there_builds_nothing() => Assert.Null(DockerfileBuild.Of(File(Stages), "test", []));

    [Theory]
    [InlineData("ARG BASE=nginx:1.27\nFROM ${BASE}\n")]
    [InlineData("FROM nginx:1.27\nARG BASE\nENV VERSION=$BASE\n")]
    public void Silent_where_an_argument_decides(string text) => Assert.Null(DockerfileBuild.Of(File(text), null, ["BASE"]));

    [Fact]
    public void An_argument_that_only_commands_use_changes_nothing() => Assert.NotNull(DockerfileBuild.Of(File("FROM nginx:1.27\nARG TOKEN\nRUN fetch $TOKEN\n"), null, ["TOKEN"]));

    [Fact]
    public void Silent_where_a_program_does_not_say_which_target_or_arguments()
    {
        var place = new Place(File(""), default);
        var build = new ImageBuild(Setting.Written(".", place), Setting.Written("Dockerfile", place), null, []);
        Assert.NotNull(DockerfileBuild.Of(File(Stages), build));
        Assert.Null(DockerfileBuild.Of(File(Stages), build with { Target = Setting.Unknown<string>("it is computed", place) }));
        Assert.Null(DockerfileBuild.Of(File(Stages), build with { Arguments = null }));
    }

    private static SourceFile File(string text) => new("Dockerfile", text);
}
