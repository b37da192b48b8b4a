using AlbLint.Findings;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Suppressions;

public class SuppressionTests
{
    [Fact]
    public void Suppressed_by_a_comment_at_the_end_of_its_line() => Suppressed("""
        Resources:
          Lb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - { Key: access_logs.s3.enabled, Value: "true" }
                - Key: idle_timeout.timeout_seconds
                  Value: 4500 # alblint-disable ALB3007 -- AWS raised it for us
        """);

    [Fact]
    public void Suppressed_by_a_comment_at_the_line_that_opens_its_block() => Suppressed("""
        Resources:
          Lb: # alblint-disable ALB3007 -- AWS raised it for us
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - { Key: access_logs.s3.enabled, Value: "true" }
                - { Key: idle_timeout.timeout_seconds, Value: 4500 }
        """);

    [Fact]
    public void Suppressed_by_a_comment_above_its_resource() => Suppressed("""
        Resources:
          # alblint-disable ALB3007 -- AWS raised it for us
          # (ticket 12)

          Lb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - { Key: access_logs.s3.enabled, Value: "true" }
                - { Key: idle_timeout.timeout_seconds, Value: 4500 }
        """);

    [Fact]
    public void Suppressed_by_a_comment_above_its_list_item() => Suppressed("""
        Resources:
          Lb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - { Key: access_logs.s3.enabled, Value: "true" }
                # alblint-disable ALB3007 -- AWS raised it for us
                - Key: idle_timeout.timeout_seconds
                  Value: 4500
        """);

    [Fact]
    public void Suppressed_by_a_comment_before_the_first_section() => Suppressed("""
        # alblint-disable ALB3007 -- AWS raised it for us
        Description: a load balancer
        Resources:
          Lb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - { Key: access_logs.s3.enabled, Value: "true" }
                - { Key: idle_timeout.timeout_seconds, Value: 4500 }
        """);

    [Fact]
    public void Suppressed_by_the_metadata_of_its_resource() => Suppressed("""
        {"Resources": {"Lb": {
          "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
          "Metadata": {"AlbLint": {"Suppress": [{"Rule": "ALB3007", "Reason": "AWS raised it for us"}]}},
          "Properties": {"LoadBalancerAttributes": [
            {"Key": "access_logs.s3.enabled", "Value": "true"},
            {"Key": "idle_timeout.timeout_seconds", "Value": "4500"}]}}}}
        """);

    [Fact]
    public void Suppressed_by_the_metadata_of_its_template() => Suppressed("""
        Metadata:
          AlbLint:
            Suppress:
              - Rule: ALB3007
                Reason: AWS raised it for us
        Resources:
          Lb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - { Key: access_logs.s3.enabled, Value: "true" }
                - { Key: idle_timeout.timeout_seconds, Value: 4500 }
        """);

    [Fact]
    public void Several_rules_share_one_comment() => Suppressed("""
        # alblint-disable ALB3007, ALB1001 -- a load balancer for an hour
        Resources:
          Lb:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Properties:
              LoadBalancerAttributes:
                - { Key: idle_timeout.timeout_seconds, Value: 4500 }
        """);

    [Fact]
    public void Not_suppressed_outside_of_the_block() => Leaves("""
        Resources:
          # alblint-disable ALB1001 -- the next one only
          First:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
          [|Second|]:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        """, "ALB1001");

    [Fact]
    public void Not_suppressed_by_the_comment_of_a_line_that_opens_nothing() => Leaves("""
        Resources:
          [|Lb|]:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer [|# alblint-disable ALB1001 -- this line only|]
        """, "ALB1001", "ALB0002");

    [Fact]
    public void Not_suppressed_without_a_reason() => Leaves("""
        Resources:
          [|# alblint-disable ALB1001|]
          [|Lb|]:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        """, "ALB0002", "ALB1001");

    [Fact]
    public void Not_suppressed_without_a_reason_in_metadata() => Leaves("""
        Resources:
          [|Lb|]:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            Metadata:
              AlbLint:
                Suppress:
                  - Rule: [|ALB1001|]
        """, "ALB1001", "ALB0002");

    [Fact]
    public void A_suppression_of_nothing_is_a_finding() => Leaves("""
        Resources:
          Topic:
            Type: AWS::SNS::Topic [|# alblint-disable ALB1001 -- it has no logs|]
        """, "ALB0002");

    [Theory]
    [InlineData("alblint-disable ALB9999 -- fine", "suppression of 'ALB9999', which is no rule")]
    [InlineData("alblint-ignore ALB1001 -- fine", "'alblint-ignore' means nothing here; the only word is alblint-disable")]
    [InlineData("alblint-disable -- fine", "alblint-disable names no rule")]
    [InlineData("alblint-disable ALB1001 --", "suppression of ALB1001 gives no reason, so it does not count")]
    [InlineData("alblint-disable ALB1001 -- fine", "suppression of ALB1001 covers no finding")]
    public void The_finding_says_what_is_wrong(string comment, string message)
    {
        var finding = Assert.Single(Remaining($"Resources:\n  Topic:\n    Type: AWS::SNS::Topic # {comment}\n"));
        Assert.Equal(("ALB0002", message), (finding.Rule.Id, finding.Message));
        Assert.NotNull(finding.Do);
    }

    [Theory]
    [InlineData("AlbLint: ALB1001", "the metadata AlbLint has no Suppress")]
    [InlineData("AlbLint: { Supress: [] }", "the metadata AlbLint has no Suppress")]
    [InlineData("AlbLint: { Suppress: [ALB1001] }", "an entry of Suppress has no Rule")]
    public void Metadata_of_another_shape_is_a_finding(string metadata, string message)
    {
        var finding = Assert.Single(Remaining($"Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n    Metadata:\n      {metadata}\n"));
        Assert.Equal(("ALB0002", message), (finding.Rule.Id, finding.Message));
    }

    [Fact]
    public void A_comment_that_does_not_begin_with_the_word_says_nothing() =>
        Assert.Empty(Remaining("# see alblint-disable in the manual\nResources:\n  Topic:\n    Type: AWS::SNS::Topic\n"));

    private static void Suppressed(string template) => Assert.Empty(Remaining(template));

    private static void Leaves(string marked, params string[] rules)
    {
        var text = MarkedText.Parse(marked);
        var findings = Remaining(text.Text);
        Assert.Equal(marked, MarkedText.Mark(text.Text, findings.Select(finding => finding.Place.Range)));
        Assert.Equal(rules, findings.Select(finding => finding.Rule.Id));
    }

    private static IReadOnlyList<Finding> Remaining(string template) => RuleTest.All(template);
}
