using AlbLint.CSharp.Cdk;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>What the code leaves open is listed, with the reason and the place.</summary>
public sealed class UnknownTests
{
    [Fact]
    public void A_property_that_is_given_from_outside_is_listed_where_it_is_given()
    {
        var unknown = Assert.Single(Unknowns("""
            class Shop : Stack
            {
                public Shop(Construct scope, string id, int port) : base(scope, id)
                {
                    new ApplicationTargetGroup(this, "Web", new ApplicationTargetGroupProps { Port = port, Protocol = ApplicationProtocol.HTTP, Vpc = new Vpc(this, "Vpc"), TargetType = TargetType.IP });
                }
            }
            """));

        Assert.Equal("Shop/Web/Resource Port: parameter port is given from outside", unknown.ToString());
        Assert.Equal("Program.cs(3,45)", unknown.Place.ToString());
    }

    [Fact]
    public void A_program_that_throws_is_listed_where_it_throws()
    {
        var unknown = Assert.Single(Unknowns(CdkTest.Shop + "throw new Exception();"));

        Assert.Equal("the program throws here", unknown.ToString());
        Assert.Equal((null, null, 10), (unknown.Resource, unknown.Property, unknown.Place.Start.Line + 1));
    }

    [Fact]
    public void A_loop_over_something_unknown_is_listed() => Assert.Contains(
        Unknowns(CdkTest.Shop + "foreach (var line in System.IO.File.ReadLines(\"ports\")) { alb.AddListener(line, new BaseApplicationListenerProps { Port = 8080 }); }"),
        unknown => unknown is { Resource: null, Reason: "how often the loop runs is not known" });

    [Fact]
    public void Only_the_subnets_that_the_CDK_chooses_are_listed_when_the_code_decides_the_rest() => Assert.All(
        Unknowns(CdkTest.Shop + "listener.AddTargets(\"Web\", new AddApplicationTargetsProps { Port = 80, Targets = [service] });"), unknown => Assert.EndsWith("Subnets", unknown.Property));

    private static IReadOnlyList<CdkUnknown> Unknowns(string source) => CdkReader.For(CdkSource.Compile(source))!.ReadProgram(CancellationToken.None).Unknowns;
}
