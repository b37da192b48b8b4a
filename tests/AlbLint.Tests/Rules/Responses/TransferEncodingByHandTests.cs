namespace AlbLint.Tests.Rules.Responses;

public sealed class TransferEncodingByHandTests
{
    private const string Rule = "ALB4001";

    [Fact]
    public void Fires_when_the_header_is_set() => ResponseModel.Fires(Rule, "!header transfer-encoding: chunked", "body ?", "end");

    [Fact]
    public void Fires_when_the_header_is_set_to_what_an_upstream_said() => ResponseModel.Fires(Rule, "!header Transfer-Encoding: ?");

    [Fact]
    public void Fires_when_all_headers_are_copied() => ResponseModel.Fires(Rule, "status ?", "!copies", "body ?");

    [Fact]
    public void Fires_when_another_header_is_left_out() => ResponseModel.Fires(Rule, "!copies but Connection", "removes Connection", "body ?");

    [Fact]
    public void Fires_when_the_header_is_removed_before_it_is_copied() => ResponseModel.Fires(Rule, "removes Transfer-Encoding", "!copies");

    [Fact]
    public void Fires_when_the_header_is_removed_after_the_body() => ResponseModel.Fires(Rule, "!copies", "body ?", "removes Transfer-Encoding");

    [Fact]
    public void Silent_when_the_header_is_left_out() => ResponseModel.Silent(Rule, "copies but transfer-encoding", "body ?");

    [Fact]
    public void Silent_when_the_header_is_removed_again() => ResponseModel.Silent(Rule, "header Transfer-Encoding: chunked", "copies", "removes Transfer-Encoding", "body ?");

    [Fact]
    public void Silent_when_another_header_is_set() => ResponseModel.Silent(Rule, "header TE: chunked", "body ?");

    [Fact]
    public void Silent_when_the_last_coding_is_another_one() => ResponseModel.Silent(Rule, "header Transfer-Encoding: gzip", "body ?");
}
