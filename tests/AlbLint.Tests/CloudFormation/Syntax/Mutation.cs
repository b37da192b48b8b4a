using FsCheck;
using FsCheck.Fluent;

namespace AlbLint.Tests.CloudFormation.Syntax;

/// <summary>Templates with a few characters put in, taken out or replaced, as half-typed text has them.</summary>
internal static class Mutation
{
    public const string Yaml = """
        AWSTemplateFormatVersion: 2010-09-09
        Parameters:
          Port: {Type: Number, Default: "80"}
        Conditions:
          IsProd: !Equals [!Ref Stage, 'prod']
        Resources:
          # alblint-disable ALB1001 -- tried
          Web:
            Type: AWS::ElasticLoadBalancingV2::TargetGroup
            Properties: &common
              Port: !Ref Port
              HealthCheckPath: /health # é
              Matcher: {HttpCode: 200-299}
              Tags:
              - Key: Name
                Value: !Sub "${AWS::StackName}-web"
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              <<: *common
              ContainerDefinitions:
                - Name: web
                  Command: ["sh", -c, 'it''s']
                  UserData:
                    Fn::Base64: !Sub |
                      #!/bin/bash
                      echo "x: y"

                  Environment: !If [IsProd, [{Name: A, Value: 1}], !Ref "AWS::NoValue"]
        Outputs:
          Url: {Value: !GetAtt Web.Arn}
        """;

    public const string Json = """
        {
          "Parameters": {"Port": {"Type": "Number", "Default": 80.5}},
          "Resources": {
            "Web": {
              "Type": "AWS::ElasticLoadBalancingV2::TargetGroup",
              "Properties": {
                "Port": {"Ref": "Port"}, "HealthCheckEnabled": true, "Name": null,
                "Tags": [{"Key": "a\"b", "Value": {"Fn::Sub": "${AWS::StackName}\n\u00e9"}}, -1e5, []]
              }
            },
            "Empty": {}
          }
        }
        """;

    private static readonly Gen<string> Inserted = Gen.Elements(
        "{", "}", "[", "]", ",", ":", ": ", "\"", "'", "#", " #", "\\", "/", "//", "!", "!Ref ", "&a ", "*a", "*", "&", "<<: ", "- ", "-", "? ", "|\n", ">", "%", "@", "`", "~",
        "\n", "\r", "\r\n", "\t", " ", "  ", "\n---\n", "\n...\n", "\0", "\u0007", "\u0085", "\u2028", "\u00a0", "é", "\U0001F600", "0", "e", "null", "<<<<<<< ", "Resources");

    private static readonly Gen<Func<string, string>> Edit =
        from at in Gen.Choose(0, 1_000_000)
        from kind in Gen.Choose(0, 3)
        from length in Gen.Choose(1, 12)
        from inserted in Inserted
        select (Func<string, string>)(text => Apply(text, (int)((long)at * text.Length / 1_000_001), kind, length, inserted));

    public static Gen<string> Of(string template) => Gen.ListOf(Edit).Resize(6).Select(edits => edits.Aggregate(template, (text, edit) => edit(text)));

    private static string Apply(string text, int at, int kind, int length, string inserted)
    {
        int removed = Math.Min(length, text.Length - at);
        return kind switch
        {
            0 => text.Insert(at, inserted),
            1 => text.Remove(at, removed),
            2 => text.Remove(at, Math.Min(1, removed)).Insert(at, inserted),
            _ => text.Insert(at, text.Substring(at, removed)),
        };
    }
}
