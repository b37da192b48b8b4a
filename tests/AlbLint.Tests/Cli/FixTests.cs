using System.Text;
using System.Text.Json;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class FixTests
{
    private const string Contradicting = """
        Resources: # kept
          Service:
            Type: AWS::ECS::Service
            Properties:
              TaskDefinition: !Ref Task
              LoadBalancers: [{ ContainerName: web, ContainerPort: 8443, TargetGroupArn: !Ref Group }]
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              NetworkMode: awsvpc
              ContainerDefinitions:
                - Name: web
                  Image: example/web
                  Environment: [{ Name: ASPNETCORE_URLS, Value: "https://+:8443" }]
                  PortMappings: [{ ContainerPort: 8443 }]
          Group:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties:
              TargetType: ip   # kept, too
              Port: 8443
              Protocol: 'HTTP'
              VpcId: vpc-1

        """;

    private const string Fixed = """
              HealthCheckProtocol: HTTPS
              TargetType: ip   # kept, too
              Port: 8443
              Protocol: 'HTTPS'
        """;

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "ALB*.md").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void What_is_offered_is_done_and_all_else_is_kept(string lineBreak)
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", Contradicting.Replace("\n", lineBreak));
        var result = workspace.Run("--fix");
        Assert.Equal("alblint: fixed 1 finding in 1 file\n", result.Error);
        Assert.Contains(Fixed.Replace("\n", lineBreak), workspace.Read("a.yaml"));
        Assert.Equal(Contradicting.Replace("\n", lineBreak), workspace.Read("a.yaml").Replace("      HealthCheckProtocol: HTTPS" + lineBreak, "").Replace("'HTTPS'", "'HTTP'"));
        Assert.Equal("", workspace.Run("--diff").Out);
    }

    [Fact]
    public void Json_stays_json()
    {
        const string group = """
            "Properties": {
                    "TargetType": "ip", "Port": 8443,
            """;
        using var workspace = new Workspace();
        workspace.Write("a.json", $$"""
            {
              "Resources": {
                "Service": { "Type": "AWS::ECS::Service", "Properties": { "TaskDefinition": { "Ref": "Task" },
                  "LoadBalancers": [{ "ContainerName": "web", "ContainerPort": 8443, "TargetGroupArn": { "Ref": "Group" } }] } },
                "Task": { "Type": "AWS::ECS::TaskDefinition", "Properties": { "NetworkMode": "awsvpc", "ContainerDefinitions": [{ "Name": "web", "Image": "example/web",
                  "Environment": [{ "Name": "ASPNETCORE_URLS", "Value": "https://+:8443" }], "PortMappings": [{ "ContainerPort": 8443 }] }] } },
                "Group": { "Type": "AWS::ElasticLoadBalancingV2::TargetGroup", {{group}} "Protocol": "HTTPS", "VpcId": "vpc-1" } }
              }
            }
            """);
        workspace.Run("--fix");
        Assert.Contains("\n        \"HealthCheckProtocol\": \"HTTPS\",\n        \"TargetType\": \"ip\", \"Port\": 8443,", workspace.Read("a.json"));
        using var parsed = JsonDocument.Parse(workspace.Read("a.json"));
        Assert.Equal("", workspace.Run("--diff").Out);
    }

    [Fact]
    public void The_diff_says_what_would_be_done_and_does_nothing()
    {
        using var workspace = new Workspace();
        workspace.Write("sub/a.yaml", Contradicting);
        var result = workspace.Run("--diff");
        Assert.Equal(1, result.Code);
        Assert.Equal("""
            --- a/sub/a.yaml
            +++ b/sub/a.yaml
            @@ -16,7 +16,8 @@
               Group:
                 Type: AWS::ElasticLoadBalancingV2::TargetGroup
                 Properties:
            +      HealthCheckProtocol: HTTPS
                   TargetType: ip   # kept, too
                   Port: 8443
            -      Protocol: 'HTTP'
            +      Protocol: 'HTTPS'
                   VpcId: vpc-1

            """, result.Out);
        Assert.Equal(Contradicting, workspace.Read("sub/a.yaml"));
    }

    [Fact]
    public void The_byte_order_mark_and_the_encoding_stay()
    {
        using var workspace = new Workspace();
        var encoding = new UnicodeEncoding(bigEndian: true, byteOrderMark: true);
        var file = workspace.Write("a.yaml", [.. encoding.Preamble, .. encoding.GetBytes(Contradicting)]);
        workspace.Run("--fix");
        Assert.Equal([.. encoding.Preamble, .. encoding.GetBytes(File.ReadAllText(file))], File.ReadAllBytes(file));
        Assert.Contains("'HTTPS'", File.ReadAllText(file));
    }

    [Fact]
    public void A_file_with_bytes_that_are_no_text_is_left_alone()
    {
        using var workspace = new Workspace();
        byte[] bytes = [.. Encoding.UTF8.GetBytes("# "), 0xFF, .. Encoding.UTF8.GetBytes("\n" + Contradicting)];
        var file = workspace.Write("a.yaml", bytes);
        Assert.Equal(1, workspace.Run("--fix").Code);
        Assert.Equal(bytes, File.ReadAllBytes(file));
    }

    [Fact]
    public void What_is_suppressed_off_or_in_the_baseline_is_left_alone()
    {
        using var workspace = new Workspace();
        workspace.Write("a.yaml", Contradicting);
        workspace.Write("off.yml", "severities: {ALB2001: off, ALB2007: off}\n");
        workspace.Run("--write-baseline", "known.json");
        Assert.Equal("", workspace.Run("--diff", "--baseline", "known.json").Out);
        Assert.Equal("", workspace.Run("--diff", "--config", "off.yml").Out);
        workspace.Write("a.yaml", "# alblint-disable ALB2001 -- a test\n" + Contradicting);
        Assert.Equal("", workspace.Run("--diff").Out);
    }

    [Fact]
    public void Standard_input_cannot_be_fixed()
    {
        using var workspace = new Workspace { Input = Contradicting };
        Assert.Equal((1, ""), (workspace.Run("--fix", "-").Code, workspace.Run("--fix", "-").Error));
    }

    [Fact]
    public void Every_sample_is_clean_of_what_was_offered()
    {
        using var workspace = new Workspace();
        var samples = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "samples")).ToList();
        samples.ForEach(sample => workspace.Write(Path.GetFileName(sample), File.ReadAllBytes(sample)));
        AssertFixable(workspace);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_bad_template_of_a_page_is_clean_of_what_was_offered(string id)
    {
        foreach (var block in RulePage.Read(Path.Combine(Repository.Root, "rules", id + ".md")).Blocks.Where(block => block is { Section: "Bad", Language: "yaml" or "json" }))
        {
            using var workspace = new Workspace();
            workspace.Write("template." + block.Language, block.Content);
            AssertFixable(workspace);
        }
    }

    private static void AssertFixable(Workspace workspace)
    {
        var offers = Offers(workspace);
        var diff = workspace.Run("--diff").Out;
        Assert.Equal(offers.Count > 0, diff.Length > 0);
        Assert.InRange(diff.Split('\n').Count(line => line.StartsWith('+') && !line.StartsWith("+++", StringComparison.Ordinal)), 0, 2 * offers.Count);
        workspace.Run("--fix");
        Assert.Empty(Offers(workspace));
        Assert.Equal("", workspace.Run("--diff").Out);
    }

    private static List<string?> Offers(Workspace workspace)
    {
        using var report = JsonDocument.Parse(workspace.Run("--format", "sarif").Out);
        return [.. report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.TryGetProperty("fixes", out var fixes) && fixes[0].GetProperty("properties").GetProperty("isCertain").GetBoolean()).Select(result => result.GetProperty("ruleId").GetString())];
    }
}
