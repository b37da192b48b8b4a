namespace AlbLint.EndToEnd.Tests.Kestrel;

public sealed class ResponseTests
{
    public static TheoryData<string> Names => [.. ResponsePrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Finds_fault_with_a_handler_exactly_when_its_bytes_have_one(string name)
    {
        var (program, fault, rule) = ResponsePrograms.All[name];
        await using var web = await RunningWeb.Start(program);
        var answers = await Wire.AnswersToTwoRequests(web.Program.Ports.First);
        Assert.Equal((fault, answers), (WireFaults.Of(answers), answers));
        Assert.Equal(rule is null ? [] : [rule], Reading.Faults(Reading.Of(web)).Where(id => id.StartsWith("ALB4", StringComparison.Ordinal)));
    }
}
