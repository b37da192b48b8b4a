using AlbLint.CloudFormation.Intrinsics;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Intrinsics;

public sealed class EvaluatorTests
{
    private const string Sections = """
        Parameters:
          Port: {Type: Number, Default: 8080}
          Name: {Type: String}
          Ids: {Type: CommaDelimitedList, Default: 'a, b'}
          Image: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /golden}
        Mappings:
          Sizes:
            dev: {Port: 80, Same: 7}
            prod: {Port: 443, Same: 7}
        Resources:
          Other: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}
          R:
            Type: T
            Properties:

        """;

    [Theory]
    [InlineData("V: !Ref Port", "8080")]
    [InlineData("V: !Sub 'http://+:${Port}'", "http://+:8080")]
    [InlineData("V: !Sub ['${a}-${Port}', {a: x}]", "x-8080")]
    [InlineData("V: !Sub 'literal ${!Port}'", "literal ${Port}")]
    [InlineData("V: !Join ['-', [a, !Ref Port, c]]", "a-8080-c")]
    [InlineData("V: !Join [',', !Ref Ids]", "a,b")]
    [InlineData("V: !Select [1, [a, b]]", "b")]
    [InlineData("V: !Select [1, !Ref Ids]", "b")]
    [InlineData("V: !Select [2, !Split ['.', a.b.c]]", "c")]
    [InlineData("V: !FindInMap [Sizes, prod, Port]", "443")]
    [InlineData("V: !FindInMap [Sizes, !Ref Name, Same]", "7")]
    [InlineData("V: {'Fn::FindInMap': [Sizes, none, Port, {DefaultValue: 9}]}", "9")]
    [InlineData("V: {'Fn::Length': !Ref Ids}", "2")]
    [InlineData("V: !Base64 'text'", "text")]
    [InlineData("V: !GetAtt Other.CidrBlock", "10.0.0.0/16")]
    [InlineData("V: {'Fn::GetAtt': [Other, CidrBlock]}", "10.0.0.0/16")]
    public void Evaluates_what_the_template_decides(string property, string expected)
    {
        var value = Assert.IsType<TextValue>(Evaluation.Of(Sections + "      " + property));
        Assert.Equal(expected, value.Text);
    }

    [Theory]
    [InlineData("V: !Ref Name", "param:Name")]
    [InlineData("V: !Sub '${Name}'", "param:Name")]
    [InlineData("V: !Join ['', [!Ref Name]]", "param:Name")]
    [InlineData("V: !Ref Image", "param:Image")]
    [InlineData("V: !FindInMap [Sizes, !Ref Name, Port]", "map(Sizes,param:Name,\"Port\")")]
    [InlineData("V: !ImportValue shared-vpc", "import:\"shared-vpc\"")]
    [InlineData("V: !Select [0, !GetAZs '']", "select(0,azs(pseudo:AWS::Region))")]
    [InlineData("V: !Ref AWS::Region", "pseudo:AWS::Region")]
    [InlineData("V: !Sub '${Name}.${AWS::Region}'", "text(param:Name+\".\"+pseudo:AWS::Region)")]
    [InlineData("V: '{{resolve:ssm:port}}'", "\"{{resolve:ssm:port}}\"")]
    public void Gives_equal_unknown_expressions_equal_symbols(string property, string symbol)
    {
        var value = Assert.IsType<UnknownValue>(Evaluation.Of(Sections + "      " + property));
        Assert.Equal(symbol, value.Symbol);
        Assert.NotEqual("", value.Reason);
    }

    [Theory]
    [InlineData("V: !Ref AWS::NoValue")]
    [InlineData("W: 1")]
    [InlineData("V: null")]
    public void Knows_what_is_absent(string property) => Assert.IsType<AbsentValue>(Evaluation.Of(Sections + "      " + property));

    [Theory]
    [InlineData("V: !Ref Missing")]
    [InlineData("V: !GetAtt Missing.Arn")]
    [InlineData("V: !Select [5, [a]]")]
    [InlineData("V: !Join [a]")]
    [InlineData("V: !FindInMap [Nowhere, a, b]")]
    [InlineData("V: !If [Nowhere, a, b]")]
    [InlineData("V: {'Fn::Transform': {Name: 'AWS::Include'}}")]
    public void Is_unknown_where_the_template_is_wrong(string property) => Assert.IsType<UnknownValue>(Evaluation.Of(Sections + "      " + property));

    [Fact]
    public void Names_the_parameters_whose_defaults_count()
    {
        Assert.Equal("Port", Evaluation.Of(Sections + "      V: !Sub 'http://+:${Port}'").Defaults);
        Assert.Equal("Port and Ids", Evaluation.Of(Sections + "      V: !Join [',', [!Ref Port, !Select [0, !Ref Ids]]]").Defaults);
    }

    [Fact]
    public void A_given_parameter_replaces_the_default()
    {
        var value = Assert.IsType<TextValue>(Evaluation.Of(Sections + "      V: !Ref Port", ("Port", "9000")));
        Assert.Equal("9000", value.Text);
        Assert.Null(value.Defaults);
    }

    [Fact]
    public void Keeps_the_known_parts_of_unknown_text() =>
        Assert.Equal($"{Value.Hole}.dkr.ecr.{Value.Hole}.amazonaws.com/web", Evaluation.Of(Sections + "      V: !Sub '${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/web'").Pattern);

    [Fact]
    public void The_place_is_that_of_the_written_expression()
    {
        var yaml = Sections + "      V: !Ref Port";
        Assert.Equal("!Ref Port", yaml.Substring(Evaluation.Of(yaml).Place.Range.Start, Evaluation.Of(yaml).Place.Range.Length));
    }
}
