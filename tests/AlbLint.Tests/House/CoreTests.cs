using System.Collections;
using System.Reflection;
using AlbLint.Aws;
using AlbLint.Model;
using AlbLint.Rules;

namespace AlbLint.Tests.House;

/// <summary>Core runs inside of compilers, so it brings nothing along; and it claims nothing without a source.</summary>
public sealed class CoreTests
{
    private static readonly Assembly Core = typeof(Rule).Assembly;

    [Fact]
    public void Core_references_nothing_but_netstandard() =>
        Assert.Equal(["netstandard"], Core.GetReferencedAssemblies().Select(reference => reference.Name));

    [Fact]
    public void Every_default_names_its_page()
    {
        var urls = Constants().Where(value => value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Default<>))
            .Select(value => (string)value.GetType().GetProperty(nameof(Default<>.Url))!.GetValue(value)!)
            .ToList();

        Assert.NotEmpty(urls);
        Assert.All(urls, AssertIsPage);
    }

    [Fact]
    public void Every_range_names_its_page()
    {
        var ranges = Constants().SelectMany(value => value is IDictionary map ? map.Values.Cast<object>() : [value]).OfType<DurationRange>().ToList();

        Assert.NotEmpty(ranges);
        Assert.All(ranges, range => AssertIsPage(range.Url));
    }

    private static IEnumerable<object> Constants() =>
        from type in Core.GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where field.IsInitOnly
        let value = field.GetValue(null)
        where value is not null
        select value;

    private static void AssertIsPage(string url) =>
        Assert.True(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps, url);
}
