namespace AlbLint.Cli.Commands;

/// <summary>The help, made from the tables that the command line is parsed with.</summary>
internal static class HelpText
{
    private const int Column = 39;

    /// <summary>Writes the help of a command, or of the whole program.</summary>
    public static void Write(TextWriter writer, string? command)
    {
        switch (command)
        {
            case CommandNames.Rules:
                writer.Write("usage: alblint rules\n\nLists every rule: id, severity, what clients or the deployment get, and the fault.\n");
                break;
            case CommandNames.Explain:
                writer.Write("usage: alblint explain ALBnnnn | 502\n\nShows a rule's page: what happens, a bad and a good template, when it is silent, and AWS's own words.\nalblint explain 502 shows the steps from a 502 to its cause.\n");
                break;
            case CommandNames.Logs:
                WriteLogs(writer);
                break;
            case CommandNames.Completion:
                writer.Write("usage: alblint completion bash|zsh|fish|pwsh\n\nWrites a script that completes command lines: eval \"$(alblint completion bash)\"\n");
                break;
            case CommandNames.Stack:
                WriteStack(writer);
                break;
            case CommandNames.Check:
                writer.Write("usage: alblint [check] [PATH...] [options]\n\n");
                WriteCheck(writer);
                break;
            case CommandNames.Probe:
                writer.Write("""
                    usage: alblint probe URL [options]

                    Sends a server what a load balancer sends its targets, judges the bytes of its answers, and measures how long it keeps idle
                    connections. It opens a few connections, sends a few GET and HEAD requests, and takes about as long as the idle timeout.


                    """.ReplaceLineEndings("\n"));
                WriteOptions(writer, new ProbeArguments().Table);
                writer.Write("\nexit code: 0 no warning or error, 1 findings, 2 wrong use, 3 the server cannot be reached, or Ctrl-C\n");
                break;
            case CommandNames.IamPolicy:
                writer.Write("usage: alblint iam-policy [options]\n\nWrites the IAM policy that allows what the program calls of AWS, and nothing else.\n\n");
                WriteOptions(writer, new IamPolicyOptions().Table);
                break;
            default:
                writer.Write("""
                    Finds the faults that make an AWS Application Load Balancer answer 502, 503 or 504, before they are deployed.

                    usage: alblint [check] [PATH...] [options]   check templates and C# projects
                           alblint rules                         list the rules
                           alblint explain ALBnnnn               show a rule's page
                           alblint logs PATH... [options]        say why requests failed, from a load balancer's logs
                           alblint probe URL [options]           judge a running server and measure its keep-alive
                           alblint stack NAME... [options]       check stacks as they are deployed
                           alblint iam-policy [options]          write the policy that allows what the program calls of AWS
                           alblint completion SHELL              complete command lines in bash, zsh, fish or pwsh
                           alblint --version | --help


                    """.ReplaceLineEndings("\n"));
                WriteCheck(writer);
                break;
        }
    }

    private static void WriteCheck(TextWriter writer)
    {
        writer.Write("""
            PATH is a CloudFormation template (YAML or JSON), a C# project or solution, a directory, in which templates are found
            by what is in them, a cdk.out, or - for standard input. The default is the working directory. Of a C# source file the
            whole project is read, and what touches the file is reported.


            """.ReplaceLineEndings("\n"));
        WriteOptions(writer, new CheckOptions().Table);
        writer.Write("\nexit code: 0 nothing at or above --fail-on, 1 findings, 2 wrong use, 3 an input could not be read\n");
    }

    private static void WriteStack(TextWriter writer)
    {
        writer.Write("""
            usage: alblint stack NAME... [options]
                   alblint stack --all [options]

            Checks stacks as they are deployed: the template after macros, with its real parameters, nested stacks, and the stacks
            that it imports values from. Credentials are looked for as the AWS CLI does. Nothing is ever written.


            """.ReplaceLineEndings("\n"));
        WriteOptions(writer, new StackOptions().Table);
        writer.Write("\nexit code: 0 nothing at or above --fail-on, 1 findings, 2 wrong use, 3 a stack could not be read\n");
    }

    private static void WriteLogs(TextWriter writer)
    {
        writer.Write("""
            usage: alblint logs PATH... [options]

            Groups failed requests by cause, from a load balancer's access, connection and health check logs, and says how sure
            each cause is and which rules find what leads to it.

            PATH is a log file, packed with gzip or not, a directory, a pattern like 'logs/*.gz',
            s3://BUCKET/PREFIX, or - for standard input.


            """.ReplaceLineEndings("\n"));
        WriteOptions(writer, new LogsOptions().Table);
        writer.Write("\nexit code: 0 no failures, 1 failures, 2 wrong use, 3 an input could not be read\n");
    }

    private static void WriteOptions(TextWriter writer, IReadOnlyList<CommandOption> options)
    {
        foreach (var option in options)
        {
            var left = $"  {option.Name} {option.Value}";
            writer.Write((left.Length < Column ? left.PadRight(Column) : left + "\n" + new string(' ', Column)) + option.Description.Replace("\n", "\n" + new string(' ', Column)) + "\n");
        }
    }
}
