using AlbLint.CodeFixes;

namespace AlbLint.Tests.CodeFixes;

public sealed class WriteDurationWithColonsFixTests
{
    [Theory]
    [InlineData("75", "00:01:15")]
    [InlineData("7200", "02:00:00")]
    public Task Takes_the_number_for_seconds(string before, string after) => FixTest.Fixes(new WriteDurationWithColonsFix(), Program(before), Program(after));

    private static string Program(string duration) => $"""
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(options => options.Limits.KeepAliveTimeout = TimeSpan.Parse("{duration}"));
        builder.Build().Run();

        """;
}
