using AlbLint.Cli.Commands;
using AlbLint.Cli.Inputs;
using AlbLint.Cli.Reporters;
using AlbLint.Findings;
using AlbLint.Tests.Kit;

namespace AlbLint.Tests.Cli;

public class JsonReporterTests
{
    [Fact]
    public void The_shape_is_that_of_the_contract() => Assert.Equal(
        """
        {
          "version": 1,
          "findings": [
            {
              "rule": "ALB3001",
              "severity": "error",
              "message": "keep-alive of 30 s ends before the idle timeout of 60 s",
              "file": "infra/app.yaml",
              "line": 3,
              "column": 16,
              "endLine": 3,
              "endColumn": 18,
              "resource": "App",
              "path": "Stack/App/Resource",
              "status": [
                502
              ],
              "when": "IsProd",
              "why": "the server closes first; a request sent into the closed connection becomes a 502",
              "do": "set KeepAlive to at least 65",
              "related": [
                {
                  "message": "idle timeout: not written, AWS default 60 s",
                  "file": "infra/network.yaml",
                  "line": 2,
                  "column": 3
                }
              ]
            },
            {
              "rule": "ALB0001",
              "severity": "warning",
              "message": "nothing stands here",
              "file": "infra/app.yaml",
              "line": 1,
              "column": 1,
              "endLine": 1,
              "endColumn": 1,
              "resource": null,
              "path": null,
              "status": [],
              "when": null,
              "why": "always",
              "do": null,
              "related": []
            }
          ],
          "unread": [
            {
              "file": "nowhere.yaml",
              "reason": "no such file or directory"
            }
          ],
          "summary": {
            "files": 7,
            "errors": 1,
            "warnings": 1,
            "infos": 0
          }
        }

        """.ReplaceLineEndings("\n"),
        Json([HandmadeFinding.Whole, HandmadeFinding.Bare], 7, new UnreadInput("nowhere.yaml", "no such file or directory")));

    [Fact]
    public void Nothing_found_is_an_object_too() => Assert.Equal(
        """
        {
          "version": 1,
          "findings": [],
          "unread": [],
          "summary": {
            "files": 0,
            "errors": 0,
            "warnings": 0,
            "infos": 0
          }
        }

        """.ReplaceLineEndings("\n"),
        Json([], 0));

    private static string Json(IReadOnlyList<Finding> findings, int files, params UnreadInput[] unread)
    {
        using var writer = new StringWriter();
        var reporter = new JsonReporter(writer);
        foreach (var finding in findings)
        {
            reporter.Write(finding);
        }

        var summary = new Summary();
        summary.Add(new CheckResult { Files = files, Findings = findings, Unread = unread });
        reporter.Finish(summary);
        return writer.ToString();
    }
}
