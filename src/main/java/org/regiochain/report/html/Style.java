package org.regiochain.report.html;

import org.regiochain.report.Pictures;

/** How the page looks on a screen and on A4 paper. */
final class Style {
  static final String SHEET =
      "html{font-family:"
          + Pictures.FONT_FAMILY
          + ",sans-serif;font-size:16px;line-height:1.6;color:#222;background:#fff}\n"
          + """
          body{max-width:62rem;margin:0 auto;padding:1.2rem}
          h1{font-size:1.7rem;line-height:1.3;margin:.4rem 0 1rem}
          h2{font-size:1.25rem;margin:2.2rem 0 .6rem;padding-top:.5rem;border-top:2px solid #0072b2}
          h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
          p{margin:.5rem 0}
          a{color:#0072b2}
          nav{background:#f4f6f8;padding:.6rem 1rem;border-radius:4px}
          nav ol{columns:2 11rem;margin:.3rem 0;padding-left:1.6rem}
          nav .toc{font-weight:bold;margin:0}
          .question{font-size:1.15rem;font-weight:bold}
          .answer{background:#eef5fb;border-left:5px solid #0072b2;padding:.8rem 1rem}
          .note{color:#5a5a5a;font-size:.86rem}
          .wide{overflow-x:auto;margin:.8rem 0}
          table{border-collapse:collapse;width:100%;font-size:.86rem;line-height:1.4}
          caption{text-align:left;font-weight:bold;padding:.3rem 0}
          th,td{padding:.28rem .5rem;border-bottom:1px solid #d8dde2;vertical-align:top;text-align:left}
          thead th{border-bottom:2px solid #8a949e;vertical-align:bottom}
          th.n,td.n{text-align:right;font-variant-numeric:tabular-nums}
          td.n,.w{white-space:nowrap}
          td.t{overflow-wrap:break-word}
          th.group{background:#f4f6f8;padding-top:.5rem}
          figure{margin:1rem 0;break-inside:avoid}
          figure svg,figure img{display:block;width:100%;height:auto}
          figcaption{font-size:.86rem;color:#5a5a5a;margin-top:.2rem}
          summary{cursor:pointer;color:#0072b2}
          @page{size:A4;margin:16mm 14mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt}}
          @media print{
          html{font-size:10.5pt}
          body{max-width:none;padding:0}
          a{color:inherit;text-decoration:none}
          h2,h3,caption{break-after:avoid}
          tr,.answer,nav,table.short,li{break-inside:avoid}
          .note{break-before:avoid}
          thead{display:table-header-group}
          .wide{overflow:visible}
          table{font-size:7.5pt}
          th,td{padding:.15rem .3rem}
          figure svg,figure img{max-height:225mm;width:auto;max-width:100%;margin:0 auto}
          }
          """;

  private Style() {}
}
