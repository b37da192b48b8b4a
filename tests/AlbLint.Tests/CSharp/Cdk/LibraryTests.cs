using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp.Cdk;

/// <summary>In a library every construct that nothing in it makes is read by itself.</summary>
public sealed class LibraryTests
{
    // Kestrel in the container speaks plain HTTP, so that HTTPS to it is a fault.
    private const string Web = """
        class Web : Construct
        {
            public Web(Construct scope, string id, Vpc vpc, double port) : base(scope, id)
            {
                new ApplicationLoadBalancedFargateService(this, "Service", new ApplicationLoadBalancedFargateServiceProps
                {
                    Vpc = vpc, TargetProtocol = [|ApplicationProtocol.HTTPS|],
                    TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions
                    {
                        Image = ContainerImage.FromRegistry("example/web"), ContainerPort = 8080, Environment = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://+:8080" },
                    },
                });
            }
        }

        """;

    [Theory]
    [InlineData("")]
    [InlineData("class Broken : Stack { public Broken(Construct scope, string id) : base(scope, id) { throw new NotSupportedException(); } }")]
    [InlineData("class Endless : Stack { public Endless(Construct scope, string id) : base(scope, id) { while (true) { new Vpc(this, \"Vpc\" + DateTime.Now); } } }")]
    [InlineData("class Broken : Stack { public Broken(Construct scope, string id) : base(scope, id) { new Web(this, \"Web\", new Vpc(this, \"Vpc\"), 80); throw new NotSupportedException(); } }")]
    public void Fires_whatever_the_other_constructs_do(string other) => CdkTest.Fires("ALB2001", Web + other);

    [Theory]
    [InlineData("class Shop : Stack { public Shop(Construct scope, string id) : base(scope, id) => new Web(this, \"Web\", new Vpc(this, \"Vpc\"), 80); }")]
    [InlineData("class All : Construct { public All(Construct scope, string id, Vpc vpc) : base(scope, id) { new Web(this, \"A\", vpc, 80); new Web(this, \"B\", vpc, 81); } }")]
    public void Fires_once_when_another_construct_makes_it(string other) => Assert.Single(CdkTest.Fires("ALB2001", Web + other));

    [Fact]
    public void Says_when_it_holds_by_the_conditions_of_the_construct_alone()
    {
        var findings = CdkTest.Fires("ALB2001", Web.Replace("[|ApplicationProtocol.HTTPS|]", "port > 80 ? [|ApplicationProtocol.HTTPS|] : ApplicationProtocol.HTTP") + """
            class Other : Stack
            {
                public Other(Construct scope, string id, bool isOpen) : base(scope, id) => new ApplicationLoadBalancer(this, "Alb", new ApplicationLoadBalancerProps { Vpc = new Vpc(this, "Vpc"), InternetFacing = isOpen });
            }
            """);

        Assert.Equal("port > 80", findings.Single().Scenario);
    }
}
