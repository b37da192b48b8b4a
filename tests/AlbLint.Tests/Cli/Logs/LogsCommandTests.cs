using System.Text.Json;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli.Logs;

public sealed class LogsCommandTests : IDisposable
{
    private static readonly AccessLogLine Refused = new() { Statuses = "502 -", Times = "-1 -1 -1" };
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Text_sums_up_then_tells_of_each_cause()
    {
        _workspace.Write("a.log", LogText.Bytes(new AccessLogLine(), Refused, Refused with { Target = "10.0.1.6:8080", Time = "2026-01-02T03:06:00Z", Created = "-" }, "x"));
        var result = _workspace.Run("logs", "a.log");
        Assert.Equal((1, ""), (result.Code, result.Error));
        Assert.Equal(
            """
            1 file, 4 lines (1 damaged): 3 requests; 2 failed (66.6 %)

            2026-01-02 03:04 to 2026-01-02 03:07 UTC, a column is 1 min

                        3  requests                 █ ▄
                        2  connect-refused  exact   █ █

            connect-refused (exact), 502: the target refused the connection, 2 times
              evidence 502/-; ended after 0.003 s; 2 targets, 50 % on 10.0.1.5:8080; path /orders only; from 2026-01-02 03:04 to
                       03:06 UTC
              targets          1  50 %     10.0.1.5:8080
                               1  50 %     10.0.1.6:8080
              groups           2  100 %    arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/orders/73e2d6bc24d8a067
              paths            2  100 %    /orders
              rules    ALB2002, ALB2003, ALB2004, ALB2016, ALB2001; alblint explain ALB2002

            """.ReplaceLineEndings("\n"), result.Out);
    }

    [Fact]
    public void Json_has_the_shape_that_others_rely_on()
    {
        _workspace.Write("a.log.gz", LogText.Packed(Refused, new AccessLogLine(), "garbage"));
        var result = _workspace.Run("logs", "a.log.gz", "--format", "json");
        var root = JsonDocument.Parse(result.Out).RootElement;
        Assert.Equal([1, 1, 3, 1], new[] { "version", "files", "lines", "damaged" }.Select(name => root.GetProperty(name).GetInt32()));
        var cause = Assert.Single(root.GetProperty("causes").EnumerateArray());
        Assert.Equal(("connect-refused", 1, "exact"), (cause.GetProperty("cause").GetString(), cause.GetProperty("count").GetInt32(), cause.GetProperty("certainty").GetString()));
        Assert.StartsWith("502/-; ", cause.GetProperty("evidence").GetString());
        Assert.Equal("ALB2002", cause.GetProperty("rules")[0].GetString());
        Assert.Equal(502, cause.GetProperty("status")[0].GetInt32());
        Assert.Equal(Refused.ToString(), cause.GetProperty("examples")[0].GetString());
    }

    [Fact]
    public void The_table_tells_requests_from_health_checks()
    {
        _workspace.Write("a.log", $"{new AccessLogLine { Statuses = "502 -", Times = "0.001 4.2 -1" }}\nhttp 2026-01-02T03:04:00.000000Z 0.1 10.0.1.5:8080 orders FAIL - ConnectionReset app/shop/50 10.0.0.9\n");
        var result = _workspace.Run("logs", "a.log").Out;
        Assert.Contains("  target-closed-connection                  likely", result);
        Assert.Contains("  target-closed-connection (health-checks)  exact", result);
    }

    [Fact]
    public void Zero_when_nothing_failed()
    {
        _workspace.Write("a.log", LogText.Bytes(new AccessLogLine()));
        Assert.Equal((0, "1 file, 1 line: 1 request; no failed requests\n"), Result("a.log"));
    }

    [Fact]
    public void Three_when_a_file_is_missing_and_the_rest_is_read()
    {
        _workspace.Write("a.log", LogText.Bytes(Refused));
        var result = _workspace.Run("logs", "a.log", "b.log");
        Assert.Equal((3, "alblint: b.log: no such file or directory\n"), (result.Code, result.Error));
        Assert.Contains("connect-refused", result.Out);
    }

    [Fact]
    public void Three_when_no_line_is_one_of_a_log()
    {
        _workspace.Write("a.log", "Hello\n");
        Assert.Equal((3, "alblint: a.log: no line of a load balancer's log\n"), (_workspace.Run("logs", "a.log").Code, _workspace.Run("logs", "a.log").Error));
    }

    [Theory]
    [InlineData("{\"type\":\"http\",\"elb_status_code\":502}\n")]
    [InlineData("PAR1\u0015\u0004\n")]
    public void Three_when_the_logs_are_those_that_CloudWatch_delivers(string text)
    {
        _workspace.Write("a.log", text);
        var result = _workspace.Run("logs", "a.log");
        Assert.Equal((3, "alblint: a.log: JSON or Parquet, as CloudWatch delivers logs, is not read; the logs that are read are those of access_logs.s3, connection_logs.s3 and health_check_logs.s3\n"), (result.Code, result.Error));
    }

    [Theory]
    [InlineData(".", 3)]
    [InlineData("logs", 3)]
    [InlineData("logs/*.gz", 1)]
    [InlineData("logs/**/*.gz", 2)]
    [InlineData("l?gs/**", 3)]
    public void Directories_and_patterns_stand_for_the_logs_below(string path, int files)
    {
        _workspace.Write("logs/a.log.gz", LogText.Packed(new AccessLogLine()));
        _workspace.Write("logs/2026/01/b.log.gz", LogText.Packed(new AccessLogLine()));
        _workspace.Write("logs/2026/01/c.log", LogText.Bytes(new AccessLogLine()));
        _workspace.Write("logs/ELBAccessLogTestFile", "Enable AccessLogs for ELB");
        _workspace.Write("logs/.hidden/d.log", LogText.Bytes(Refused));
        _workspace.Write("template.yaml", SmallTemplates.Clean);
        var result = _workspace.Run("logs", path);
        Assert.StartsWith(files == 1 ? "1 file," : $"{files} files,", result.Out);
        Assert.Equal(0, result.Code);
    }

    [Fact]
    public void Standard_input_is_read()
    {
        _workspace.Input = Refused + "\n";
        Assert.Equal(1, _workspace.Run("logs", "-").Code);
    }

    [Theory]
    [InlineData("--from=2026-01-02T03:04:05Z", 1)]
    [InlineData("--from=2026-01-02T03:05", 0)]
    [InlineData("--to=2026-01-02T03:05", 1)]
    [InlineData("--to=2026-01-02T04:04+01:00", 0)]
    [InlineData("--load-balancer=shop", 1)]
    [InlineData("--load-balancer=app/shop/50dc6c495c0c9188", 1)]
    [InlineData("--load-balancer=arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188", 1)]
    [InlineData("--load-balancer=sho", 0)]
    [InlineData("--target-group=orders", 1)]
    [InlineData("--target-group=arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/orders/73e2d6bc24d8a067", 1)]
    [InlineData("--target-group=order", 0)]
    public void Filters_leave_out_what_they_do_not_cover(string filter, int code)
    {
        _workspace.Write("a.log", LogText.Bytes(Refused));
        Assert.Equal(code, _workspace.Run("logs", "a.log", filter).Code);
    }

    [Fact]
    public void A_report_is_the_same_in_every_run_however_many_files_there_are()
    {
        for (var i = 0; i < 80; i++)
        {
            _workspace.Write($"{i}.log", LogText.Bytes(Refused with { Target = $"10.0.1.{i}:80" }, new AccessLogLine { Statuses = "504 -", Times = "0 -1 -1" }));
        }

        Assert.Equal(Result("."), Result("."));
    }

    [Theory]
    [InlineData("logs takes log files or directories: alblint logs PATH...")]
    [InlineData("--from takes a time like 2026-01-31T08:00, not 'yesterday'", "a.log", "--from", "yesterday")]
    [InlineData("--load-balancer needs a value", "a.log", "--load-balancer=")]
    [InlineData("there is no option --fron; did you mean --from?", "a.log", "--fron", "x")]
    public void Wrong_use_is_2(string message, params string[] args)
    {
        var result = _workspace.Run(["logs", .. args]);
        Assert.Equal((2, $"alblint: {message}; see alblint --help\n"), (result.Code, result.Error));
    }

    [Fact]
    public void The_report_can_go_to_a_file()
    {
        _workspace.Write("a.log", LogText.Bytes(Refused));
        Assert.Equal((1, ""), (Result("a.log", "--output", "report.txt").Code, Result("a.log", "--output", "report.txt").Out));
        Assert.Contains("connect-refused", _workspace.Read("report.txt"));
    }

    private (int Code, string Out) Result(params string[] args)
    {
        var result = _workspace.Run(["logs", .. args]);
        return (result.Code, result.Out);
    }
}
