using System.Reflection;

namespace AlbLint.Tests.House;

/// <summary>Two analyzer packages that both ship a YamlDotNet.dll break each other, so ours goes by a name of its own.</summary>
public sealed class YamlDotNetIdentityTests
{
    [Fact]
    public void The_copy_has_our_name_and_no_public_key()
    {
        var copy = Assembly.Load("AlbLint.YamlDotNet");

        Assert.Empty(copy.GetName().GetPublicKey()!);
        Assert.NotNull(copy.GetType("YamlDotNet.Core.Parser"));
    }

    [Fact]
    public void The_original_is_not_in_the_output() =>
        Assert.False(File.Exists(Path.Combine(AppContext.BaseDirectory, "YamlDotNet.dll")));

    [Theory]
    [InlineData("AlbLint.Core")]
    [InlineData("AlbLint.CloudFormation")]
    [InlineData("alblint")]
    public void Nothing_of_ours_references_the_original(string assembly) =>
        Assert.DoesNotContain(Assembly.Load(assembly).GetReferencedAssemblies(), reference => reference.Name == "YamlDotNet");
}
