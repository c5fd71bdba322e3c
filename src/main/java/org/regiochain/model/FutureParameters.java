package org.regiochain.model;

import org.regiochain.catalog.Switch;

/** Future industries. */
public record FutureParameters(
    @Switch(
            value = true,
            zh = "未来产业的服务需求增长",
            en = "Demand for services of future industries grows",
            source = "economics of the model, section 3.8; acts on chains with a service only")
        boolean growth) {}
