using AlbLint.Aws.Access;
using AlbLint.Aws.CloudFormation;
using AlbLint.Cli.Configuration;
using AlbLint.Cli.Inputs;
using AlbLint.Cli.Reporters;
using AlbLint.CloudFormation;
using AlbLint.Findings;
using AlbLint.Rules;

namespace AlbLint.Cli.Commands;

/// <summary>Checks stacks as they are deployed.</summary>
internal static class StackCommand
{
    public static int Run(ReadOnlySpan<string> args, Surroundings surroundings)
    {
        var options = StackOptions.Parse(args);
        try
        {
            var settings = SettingsFile.Load(options.Report.Config, surroundings);
            using var client = new StackClient(surroundings.Aws(options.Access));
            var loader = new StackFetch(client);
            loader.Load(options.Names);
            var summary = new Summary { Unread = [.. loader.Unread] };
            return CheckCommand.Report(Check(loader, settings, options.Report.IsVerbose), summary, options.Report, surroundings);
        }
        catch (Exception failure) when (failure is AwsFailure or UnreadableException)
        {
            surroundings.Warn(Printable.Of(failure.Message));
            return ExitCode.Unread;
        }
    }

    private static IEnumerable<CheckResult> Check(StackFetch stacks, Settings settings, bool isVerbose)
    {
        if (stacks.Inputs.Count == 0)
        {
            yield break;
        }

        var read = DeploymentReader.Read(stacks.Inputs, new ReadOptions { ListsUnknowns = isVerbose });
        var findings = read.Faults.Concat(new Linter().Lint(read.Deployments)).Where(stacks.IsAsked).OrderBy(finding => finding, FindingOrder.Instance);
        yield return new CheckResult
        {
            Files = stacks.AskedCount,
            Unknowns = [.. read.Unknowns.Where(stacks.IsAsked).Select(unknown => new RelatedPlace(unknown.Place, unknown.ToString()))],
            Findings = [.. settings.Apply(SuppressionFilter.Apply([.. findings], [.. read.Suppressions.Where(stacks.IsAsked)])).Select(stacks.Identify)],
        };
    }
}
