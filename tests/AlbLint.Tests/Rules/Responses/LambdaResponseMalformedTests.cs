using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Tests.Kit;
using AlbLint.Text;

namespace AlbLint.Tests.Rules.Responses;

public sealed class LambdaResponseMalformedTests
{
    private const string Rule = "ALB4007";
    private static readonly SourceFile File = new("Function.cs", "headers multi");
    private static readonly Place Single = new(File, new TextRange(0, 7));
    private static readonly Place Multiple = new(File, new TextRange(8, 5));

    [Fact]
    public void Fires_when_the_status_is_not_set() => ApplicationTest.Fires(Rule, """
        using Amazon.Lambda.ApplicationLoadBalancerEvents;

        public class Function
        {
            public ApplicationLoadBalancerResponse Handle(ApplicationLoadBalancerRequest request) => [|new ApplicationLoadBalancerResponse { Body = "hello" }|];
        }
        """);

    [Fact]
    public void Silent_when_the_status_is_set() => ApplicationTest.Silent(Rule, """
        using Amazon.Lambda.ApplicationLoadBalancerEvents;

        public class Function
        {
            public ApplicationLoadBalancerResponse Handle(ApplicationLoadBalancerRequest request) => new() { StatusCode = 200, Body = "hello" };
        }
        """);

    [Fact]
    public void Silent_when_the_status_is_set_later() => ApplicationTest.Silent(Rule, """
        using Amazon.Lambda.ApplicationLoadBalancerEvents;

        public class Function
        {
            public ApplicationLoadBalancerResponse Handle(ApplicationLoadBalancerRequest request)
            {
                var response = new ApplicationLoadBalancerResponse { Body = "hello" };
                response.StatusCode = 200;
                return response;
            }
        }
        """);

    [Fact]
    public void Fires_when_the_target_group_reads_multi_value_headers() =>
        Assert.Equal(Single, Assert.Single(Findings(Answer(Single, null), "true")).Place);

    [Fact]
    public void Fires_when_the_target_group_reads_single_headers() =>
        Assert.Equal(Multiple, Assert.Single(Findings(Answer(null, Multiple), "false", "false")).Place);

    [Fact]
    public void Silent_when_both_kinds_are_set() => Assert.Empty(Findings(Answer(Single, Multiple), "true"));

    [Fact]
    public void Silent_when_target_groups_differ() => Assert.Empty(Findings(Answer(Single, null), "true", "false"));

    [Fact]
    public void Silent_when_a_target_group_does_not_say() => Assert.Empty(Findings(Answer(Single, null), "true", null));

    [Fact]
    public void Silent_when_no_target_group_is_linked() => Assert.Empty(Findings(Answer(Single, null)));

    private static LambdaResponse Answer(Place? headers, Place? multiValueHeaders) => new()
    {
        Place = new Place(File, default),
        StatusCode = Setting.Written(200, new Place(File, default)),
        Headers = headers,
        MultiValueHeaders = multiValueHeaders,
    };

    private static IReadOnlyList<Finding> Findings(LambdaResponse response, params string?[] multiValueHeaders)
    {
        var groups = multiValueHeaders.Select((value, index) => $$"""
              Group{{index}}:
                Type: AWS::ElasticLoadBalancingV2::TargetGroup
                Properties:
                  TargetType: lambda
                  {{(value is null ? "Name: group" : $"TargetGroupAttributes: [{{ Key: lambda.multi_value_headers.enabled, Value: '{value}' }}]")}}

            """);
        var targetGroups = multiValueHeaders.Length == 0 ? [] : RuleTest.Deployments("Resources:\n" + string.Concat(groups)).SelectMany(part => part.TargetGroups);
        var deployment = new Deployment { Applications = [ResponseModel.Application(File, [], response)], TargetGroups = [.. targetGroups] };
        return [.. new Linter().Lint([deployment]).Where(finding => finding.Rule.Id == Rule)];
    }
}
