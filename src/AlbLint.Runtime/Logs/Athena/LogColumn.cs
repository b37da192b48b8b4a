namespace AlbLint.Runtime.Logs.Athena;

/// <summary>A field of the access log as a column of a table.</summary>
/// <param name="Name">Its name: that of the field on AWS's page, without what SQL does not take.</param>
/// <param name="Type">Its type in SQL.</param>
/// <param name="Form">The regular expression of the field, its value the only group.</param>
internal sealed record LogColumn(string Name, string Type, string Form)
{
    private const string Word = "([^ ]*)";
    private const string Quoted = "\"(.*?)\"";

    /// <summary>
    /// Every field, in the order of the log, in the groups in which they came: a line has the first group, and any number of the next ones.
    /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<LogColumn>> Groups { get; } =
    [
        [
            Text("type"), Text("time"), Text("elb"), Text("client"), Text("target"),
            Seconds("request_processing_time"), Seconds("target_processing_time"), Seconds("response_processing_time"),
            Text("elb_status_code"), Text("target_status_code"), Bytes("received_bytes"), Bytes("sent_bytes"),
            InQuotes("request"), InQuotes("user_agent"), Text("ssl_cipher"), Text("ssl_protocol"), Text("target_group_arn"), InQuotes("trace_id"),
            InQuotes("domain_name"), InQuotes("chosen_cert_arn"), Text("matched_rule_priority"), Text("request_creation_time"),
            InQuotes("actions_executed"), InQuotes("redirect_url"), InQuotes("error_reason"),
        ],
        [InQuotes("target_list"), InQuotes("target_status_code_list"), InQuotes("classification"), InQuotes("classification_reason")],
        [Text("conn_trace_id")],
        [InQuotes("transformed_host"), InQuotes("transformed_uri"), InQuotes("request_transform_status")],
        [Text("ip_address")],
    ];

    /// <summary>Every field.</summary>
    public static IEnumerable<LogColumn> All => Groups.SelectMany(group => group);

    /// <summary>The regular expression of a line; what AWS may append later is left alone.</summary>
    public static string LinePattern { get; } =
        Join(Groups[0]) + string.Concat(Groups.Skip(1).Select(group => $"(?: {Join(group)})?")) + "(?: .*)?";

    private static string Join(IReadOnlyList<LogColumn> columns) => string.Join(' ', columns.Select(column => column.Form));

    private static LogColumn Text(string name) => new(name, "string", Word);

    private static LogColumn InQuotes(string name) => new(name, "string", Quoted);

    private static LogColumn Seconds(string name) => new(name, "double", Word);

    private static LogColumn Bytes(string name) => new(name, "bigint", Word);
}
