using AlbLint.CloudFormation;
using AlbLint.CloudFormation.Conditions;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Resources;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Text;

namespace AlbLint.Tests.CloudFormation.Stacks;

public sealed class StackTests
{
    private static readonly Dictionary<string, int> NoChoices = [];

    [Fact]
    public void Parameters_flow_down_into_a_nested_stack_and_outputs_up()
    {
        var group = Load(("infra/root.yaml", """
            Parameters: {Port: {Type: Number, Default: 8080}}
            Resources:
              App:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: ./nested/app.yaml
                  Parameters: {AppPort: !Ref Port}
              R: {Type: T, Properties: {V: !GetAtt App.Outputs.Url}}
            """), ("infra/nested/app.yaml", """
            Parameters: {AppPort: {Type: Number, Default: 1}}
            Resources: {Web: {Type: T}}
            Outputs: {Url: {Value: !Sub 'http://host:${AppPort}'}}
            """));
        var value = Assert.IsType<TextValue>(Value(group.Stacks[0]));
        Assert.Equal("http://host:8080", value.Text);
        Assert.Equal("Port", value.Defaults);
    }

    [Theory]
    [InlineData("https://s3.amazonaws.com/bucket/infra/nested/app.yaml")]
    [InlineData("https://${Bucket}.s3.amazonaws.com/nested/app.yaml")]
    public void Finds_a_nested_template_by_the_end_of_its_address(string url)
    {
        var group = Load(("infra/root.yaml", $$"""
            Parameters: {Bucket: {Type: String} }
            Resources:
              App: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: !Sub '{{url}}'} }
            """), ("infra/nested/app.yaml", "Resources: {Web: {Type: T}}"));
        Assert.Equal(["", "App"], group.Stacks.Select(stack => stack.Key));
    }

    [Fact]
    public void A_nested_stack_whose_file_is_missing_is_unknown()
    {
        var group = Load(("root.yaml", """
            Resources:
              App: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: ./gone.yaml}}
              R: {Type: T, Properties: {V: !GetAtt App.Outputs.Url}}
            """));
        Assert.Equal("getatt:App.Outputs.Url", Value(group.Stacks[0]).Symbol);
    }

    [Fact]
    public void A_stack_that_nests_itself_ends()
    {
        var group = Load(("root.yaml", "Resources: {App: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: root.yaml}}}"));
        Assert.InRange(group.Stacks.Count, 2, 20);
    }

    [Fact]
    public void Resolves_an_import_when_both_stacks_are_given()
    {
        var loader = new StackLoader(new ReadOptions(), new Work(Work.DefaultLimit));
        loader.Add(new TemplateInput(new SourceFile("b.yaml", "Resources: {R: {Type: T, Properties: {V: !ImportValue 'net:Group'}}}")), isOnly: false);
        loader.Add(new TemplateInput(new SourceFile("a.yaml", "Resources: {G: {Type: 'AWS::EC2::SecurityGroup'}}\nOutputs: {O: {Value: !GetAtt G.GroupId, Export: {Name: !Sub '${AWS::StackName}:Group'}}}"), "net"), isOnly: false);
        var value = Assert.IsType<ReferenceValue>(Value(loader.Group.Stacks[0]));
        Assert.Equal("net/G", value.Resource.Key);
    }

    [Fact]
    public void Expands_a_loop_over_resources()
    {
        var group = Load(("root.yaml", """
            Transform: AWS::LanguageExtensions
            Resources:
              Fn::ForEach::Ports:
                - Port
                - ['80', '443']
                - Rule${Port}: {Type: T, Properties: {V: !Sub 'p${Port}'}}
            """));
        Assert.Equal(["Rule80", "Rule443"], group.Stacks[0].Resources.Keys);
        Assert.Equal("p443", ((TextValue)Value(group.Stacks[0], "Rule443")).Text);
        Assert.False(group.Stacks[0].IsPartial);
    }

    [Theory]
    [InlineData("Transform: My::Macro\nResources: {R: {Type: T}}")]
    [InlineData("Parameters: {L: {Type: CommaDelimitedList}}\nResources: {'Fn::ForEach::X': [N, !Ref L, {'R${N}': {Type: T}}]}")]
    public void Nothing_is_missing_where_more_may_come(string yaml) => Assert.True(Load(("t.yaml", yaml)).Stacks[0].IsPartial);

    [Theory]
    [InlineData("Transform: AWS::Serverless-2016-10-31\nResources: {R: {Type: T}}")]
    [InlineData("Transform: [AWS::LanguageExtensions]\nResources: {R: {Type: T}}")]
    public void A_transform_that_leaves_resources_alone_hides_nothing(string yaml) => Assert.False(Load(("t.yaml", yaml)).Stacks[0].IsPartial);

    private static StackGroup Load(params (string Path, string Text)[] files)
    {
        var options = new ReadOptions(readNested: path => files.Where(file => file.Path == path).Select(file => new SourceFile(file.Path, file.Text)).FirstOrDefault());
        var loader = new StackLoader(options, new Work(Work.DefaultLimit));
        loader.Add(new TemplateInput(new SourceFile(files[0].Path, files[0].Text)), isOnly: true);
        Assert.All(loader.Documents, document => Assert.Empty(document.Faults));
        return loader.Group;
    }

    private static Value Value(StackInstance stack, string resource = "R") =>
        PropertyBag.Of(stack.Resources[resource], new Evaluator(new Decisions(NoChoices), new Work(Work.DefaultLimit)))["V"];
}
